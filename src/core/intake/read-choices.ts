import type { Field } from '../survey/field.js';
import { guessChoice } from './guess-choice.js';
import { squeeze } from './sheet.js';

/** The listed values read, and the words that are none of them. */
export interface ReadChoices {
  readonly values: readonly string[];
  readonly unknown: readonly string[];
}

const TICKED = '☑■√✓✔☒';
const SEPARATORS = /[,;、/\n\r\t|┋+]+|\s{1,}|(?:以及|和|及|与)/u;

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

/** 财政资金(√) 自筹资金( ): brackets drawn as boxes. */
const TICK_IN_BRACKETS = /[（(]\s*[√✓✔]\s*[)）]/gu;
const BLANK_IN_BRACKETS = /[（(]\s*[)）]/gu;

/** A.政务外网┋D.互联网: the letters of a questionnaire's options say nothing that the words do not. */
const OPTION_LETTER = /(?<=^|[┋|,，;；、/\s])[A-Za-z][.、．:：)）]\s*(?=\p{Script=Han})/gu;

/** Only the ticked options of `☑政务外网 □互联网`; the text itself where no box is drawn. */
function tickedOnly(typed: string): string {
  const text = typed
    .replace(OPTION_LETTER, '')
    .replace(TICK_IN_BRACKETS, '☑')
    .replace(BLANK_IN_BRACKETS, '□');
  if (!/[☑■√✓✔☒□☐]/u.test(text)) return text;
  return boxesOf(text)
    .filter(([box = '', label]) => TICKED.includes(box) && label)
    .map(([, label]) => label)
    .join('、');
}

/** Boxes and their labels: □在建 ☑已建, or 在建□ 已建☑ where the text begins with a label and ends with a box. */
function boxesOf(text: string): readonly (readonly [box: string, label: string])[] {
  const isBehind = BOX_AT_END.test(text);
  const boxes = text.match(isBehind ? /[^☑■√✓✔☒□☐]*[☑■√✓✔☒□☐]/gu : /[☑■√✓✔☒□☐][^☑■√✓✔☒□☐]*/gu) ?? [];
  return boxes.map((one) => {
    const label = (isBehind ? one.slice(0, -1) : one.slice(1)).trim();
    return [
      isBehind ? one.slice(-1) : one.charAt(0),
      label.replace(/^[,，、;；]+|[,，、;；]+$/gu, '').trim(),
    ];
  });
}
const BOX_AT_END = /^\s*[^\s☑■√✓✔☒□☐].*[☑■√✓✔☒□☐]\s*$/su;

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
const GIVEN = '(?:下发|配发|统建|统一建设|统一开发|统一推广|统一使用|分发|推广|给的|建的|开发的)';
const FROM_ABOVE: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`^(?:国家|中央|部|总局|全国|[^省市县区]{1,8}(?<!组织|宣传|统战|武装)部).*${GIVEN}$`, 'u'),
    '国家配发',
  ],
  [new RegExp(`^省.*${GIVEN}$`, 'u'), '省级配发'],
  [new RegExp(`^市.*${GIVEN}$`, 'u'), '市级配发'],
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

/** 仅本局使用, 只在局里用: nobody else. */
const ONLY_ITSELF: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^(?:仅|只|仅限|只有|限|仅供|只供|只在)?${OWN}{1,3}(?:里|内|内部|自己)?(?:在)?(?:使?用)?$`,
      'u',
    ),
    '单位内部',
  ],
];

/** 早就不用了, 已经没人用, 不再使用. */
const NO_LONGER =
  /^(?:早就|早已|早|已经|已|现在|现|目前|基本上?|都|全)*(?:不再?|没有?人?|无人|停止|停了?)(?:在|再|怎么)?(?:使用|用|运行|运转)(?:了|过)?$/u;
const STOPPED: readonly (readonly [RegExp, string])[] = [
  [NO_LONGER, '已停用'],
  [NO_LONGER, '基本不用'],
];

/** 省里补助, 上级下拨的: from whoever stands above a city or county. */
const MONEY_FROM_ABOVE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:中央|国家|部|省|上级|上面)(?:里|级|厅|委|局|财政)?(?:的)?(?:补助|补贴|拨款|拨付|下拨|下达|划拨|给的|出的|配套)(?:的|资金|经费|款)?$/u,
    '上级补助',
  ],
];

/** 拟并入国库系统, 迁到政务云: what is to be done, and where to. */
const DISPOSED: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:拟|将|建议|计划|可)*(?:并入|合并[入到至]?|归并[入到至]?|整合[入到至进]?|融入|纳入)[^不后保]{2,}$/u,
    '整合',
  ],
  [/^(?:拟|将|建议|计划|可)*(?:迁移?[入到至上])[^不后]{2,}$/u, '迁移'],
  [
    /^(?:拟|将|建议|计划|可)*(?:报废|拆除|停掉|关掉|关闭|不再保留|下架|停止使用|停用|销号)(?:处理|系统)?$/u,
    '清理',
  ],
];

const PATTERNS = [
  ...RHYTHMS,
  ...FROM_ABOVE,
  ...OF_ITS_OWN,
  ...ONLY_ITSELF,
  ...STOPPED,
  ...MONEY_FROM_ABOVE,
  ...DISPOSED,
];

const patternOf = (field: Field, text: string): string | null =>
  patternsOf(field).find(([pattern]) => pattern.test(text))?.[1] ?? null;

const patterns = new WeakMap<Field, typeof PATTERNS>();

/** Those that stand for a value of the question. */
function patternsOf(field: Field): typeof PATTERNS {
  const known = patterns.get(field);
  if (known) return known;
  const own = PATTERNS.filter(([, code]) => (field.codes as readonly string[]).includes(code));
  patterns.set(field, own);
  return own;
}

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
  const everyday = YES.test(whole) ? '是' : NO.test(whole) ? '否' : null;
  if (isYesNo(field) && everyday !== null) return [everyday];
  // 是否涉密: √ and TRUE say what 是 does.
  const said = everyday === null ? undefined : words.get(everyday);
  if (said && words.has('是') && words.has('否')) return said;
  const pattern = patternOf(field, whole);
  if (pattern !== null) return [pattern];
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
  const chosen = meaningOf(field, text.trim().length === 1 ? text.trim() : tickedOnly(text));
  return chosen?.length === 1 ? (chosen[0] ?? null) : null;
}

const ONLY_A_LEVEL = /^[中央国家省市县区镇乡]{1,2}级?$/u;

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
    // 市、区两级财政: whose, said of the next.
    else if (!ONLY_A_LEVEL.test(part)) unknown.push(part);
  }
  return { values: (field.codes as readonly string[]).filter((code) => found.has(code)), unknown };
}
