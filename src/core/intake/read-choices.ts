import type { Field } from '../survey/field.js';
import { guessChoice } from './guess-choice.js';
import { squeeze } from './sheet.js';

/** The listed values read, and the words that are none of them. */
export interface ReadChoices {
  readonly values: readonly string[];
  readonly unknown: readonly string[];
}

const TICKED = '☑■√✓✔☒';
const SEPARATORS = /[,;、/\n\r\t|+]+|\s{1,}|(?:以及|和|及|与)/u;

const simplify = (text: string): string =>
  squeeze(text)
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/[。.]$/u, '')
    .toLowerCase();

const vocabularies = new WeakMap<Field, Map<string, readonly string[]>>();

/** Everything that stands for listed values: the values, what is outside their brackets, and synonyms. */
function vocabularyOf(field: Field): Map<string, readonly string[]> {
  const known = vocabularies.get(field);
  if (known) return known;
  const words = new Map<string, readonly string[]>();
  for (const [synonym, code] of Object.entries(field.synonyms)) words.set(simplify(synonym), code.split('+'));
  for (const code of field.codes as readonly string[]) words.set(simplify(code), [code]);
  vocabularies.set(field, words);
  return words;
}

/** Only the ticked options of `☑政务外网 □互联网`; the text itself where no box is drawn. */
function tickedOnly(text: string): string {
  if (!/[☑■√✓✔☒□☐]/u.test(text)) return text;
  const boxes = text.match(/[☑■√✓✔☒□☐][^☑■√✓✔☒□☐]*/gu) ?? [];
  return boxes
    .filter((box) => TICKED.includes(box.charAt(0)) && box.length > 1)
    .map((box) =>
      box
        .slice(1)
        .trim()
        .replace(/[,，、;；]+$/u, ''),
    )
    .join('、');
}

/** Everyday yes and no, where these are the answers; 无 may also mean that nothing was filled in. */
const YES = /^(?:是的|对|能|可以?|有|具备|支持|y|yes|true|[√✓✔☑]|已(?:接入|对接|具备))$/u;
const NO =
  /^(?:不是|非|不|不能|不可以?|没有|不具备|不支持|n|no|false|[×✗✘]|未(?:接入|对接|具备)|尚未(?:接入|对接)?)$/u;
/** Whoever says no more than yes or no, in whatever words; `null` for any other answer. */
export function yesOrNo(text: string): '是' | '否' | null {
  const whole = simplify(text);
  if (whole === '是' || YES.test(whole)) return '是';
  return whole === '否' || whole === '无' || NO.test(whole) ? '否' : null;
}

const isYesNo = ({ codes }: Field): boolean =>
  (codes as readonly string[]).includes('是') && (codes as readonly string[]).includes('否');

/** 每周两三次, 一个月用一次: how often, whatever the number behind it. */
const RHYTHMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:基本|几乎)?(?:每|一|按)(?:天|日)(?:都)?(?:用|使用|登录)?(?:.{1,4}次)?$/u, '每天'],
  [/^(?:每|一|按)(?:周|星期|个?礼拜)(?:都)?(?:用|使用|登录)?(?:.{1,4}次)?$/u, '每周'],
  [/^(?:每|一|按)个?月(?:都)?(?:用|使用|登录)?(?:.{1,4}次)?$/u, '每月'],
  [/^(?:每|一|按)个?季度?(?:都)?(?:用|使用|登录)?(?:.{1,4}次)?$/u, '每季度'],
  [/^(?:每|一|按)年(?:都)?(?:用|使用|登录)?(?:.{1,4}次)?$/u, '每年'],
];

/** 国家统计局下发, 省局统一部署: who stands above, whatever its name. */
const FROM_ABOVE: readonly (readonly [RegExp, string])[] = [
  [/^(?:国家|中央|部|总局|全国).*(?:下发|配发|统建|统一建设|统一开发)$/u, '国家配发'],
  [/^省.*(?:下发|配发|统建|统一建设|统一开发)$/u, '省级配发'],
  [/^市.*(?:下发|配发|统建|统一建设|统一开发)$/u, '市级配发'],
  [/^(?:国家|中央|部|总局|省|上级).*(?:统一|集中)部署$/u, '上级部署'],
];

/** 厅机房, 校内机房, 本院中心机房; 医院内网, 校园网: of the unit itself, whatever it is. */
const OWN =
  '(?:本|我|我们|自己|自有|自用|自建|单位|部门|机关|校|学校|院|医院|本院|厅|局|委|办|馆|所|站|队|会|公司|企业|集团|中心|大楼|办公楼|内部)';
const OF_ITS_OWN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${OWN}{1,3}(?:的|内|里|内部)?(?:中心|信息|网络|服务器)?机房$`, 'u'), '自建机房'],
  [
    new RegExp(`^${OWN}{1,2}(?:内网|内部网络?|局域网|园区网)$|^(?:校园|院内|园区|厂区)网$`, 'u'),
    '内部局域网',
  ],
];
const PATTERNS = [...RHYTHMS, ...FROM_ABOVE, ...OF_ITS_OWN];

const patternOf = ({ codes }: Field, text: string): string | null =>
  PATTERNS.find(
    ([pattern, code]) => (codes as readonly string[]).includes(code) && pattern.test(text),
  )?.[1] ?? null;

/**
 * What a wording stands for: as it is, after the colon (应用层系统：社会服务类), or without a remark in
 * brackets (第三级（S3A3）) unless only one value may be chosen and the remark names another (是（部分）).
 */
function meaningOf(field: Field, text: string, mayGuess = true): readonly string[] | undefined {
  const words = vocabularyOf(field);
  const whole = simplify(text);
  const direct =
    words.get(whole) ??
    words.get(whole.split(':').at(-1) ?? '') ??
    words.get(whole.replace(/^\d{1,2}[-.、_]?(?=\D)/u, ''));
  if (direct) return direct;
  const everyday = isYesNo(field)
    ? YES.test(whole)
      ? '是'
      : NO.test(whole)
        ? '否'
        : null
    : patternOf(field, whole);
  if (everyday !== null) return [everyday];
  const [, outside = '', remark = ''] = /^([^（）]+)（([^（）]+)）$/u.exec(whole) ?? [];
  const codes = words.get(outside);
  const isOther =
    remark !== '' &&
    field.kind === 'choice' &&
    [...words].some(([word, other]) => remark.includes(word) && other.join() !== codes?.join());
  if (isOther) return undefined;
  return codes ?? (mayGuess ? guessChoice(field, whole, words) : undefined);
}

/** One listed value, or a wording that stands for it beyond doubt. */
export function readListed(field: Field, text: string): string | null {
  const chosen = meaningOf(field, tickedOnly(text), false);
  return chosen?.length === 1 ? (chosen[0] ?? null) : null;
}

/** One listed value, or none. */
export function readChoice(field: Field, text: string): string | null {
  const chosen = meaningOf(
    field,
    isYesNo(field) && text.trim().length === 1 ? text.trim() : tickedOnly(text),
  );
  return chosen?.length === 1 ? (chosen[0] ?? null) : null;
}

/** Listed values in their official order, each once. */
export function readChoices(field: Field, text: string): ReadChoices {
  const ticked = tickedOnly(text);
  // Several answers in one cell are told apart before one of them is guessed.
  const whole = meaningOf(field, ticked, false);
  const parts = whole ? [] : ticked.normalize('NFKC').split(SEPARATORS).filter(Boolean);
  const found = new Set(whole ?? []);
  const unknown: string[] = [];
  for (const part of parts) {
    const codes = meaningOf(field, part);
    if (codes) codes.forEach((code) => found.add(code));
    else unknown.push(part);
  }
  return { values: (field.codes as readonly string[]).filter((code) => found.has(code)), unknown };
}
