import type { Field } from '../survey/field.js';
import { NEGATION, NOT_ALL } from './negation.js';
import { hasPolarity, polarityOf } from './polarity-of.js';

/** Said around an answer and changing nothing about it. */
const FILLER =
  /\d+(?:\.\d+)?(?:%|万?元|万)|统一|统筹|租用|租赁|使用|定级|定为|已定|备案|测评|[两三四]级|运维|维护|平台|系统|单位|部门|资金|拨款|工作人员|人员|状态|情况|类型|已经|正在|目前|建议|计划|继续|主要|全部|服务器|部署|放在|手机|公司|方式|里面|运行|环境|全额|足额|配套|解决|列支|保障|安排|出资|支出|承担|两级|三级|各级|[类型级已拟为的了等由在于到至里内上中各均都市省县区本我第约]/gu;
/** Between an answer and the remark behind it. */
const MARKS = /[,;:、。()（）]/gu;
/** A body named after its level is another one than our own: 市局机房 is not the 局机房 of a county office. */
const OTHERS_OWN =
  /[省市县区](?:局|厅|委|单位)|(?:单位|[局院校馆][内里]?)统一|(?:运维|建设|承建|开发|其[他它]|兄弟|外)单位/u;
/** 整合到市一体化平台: a verb, and where to. */
const WHERE_TO = /^(?:到|至|入|并入|于|由).{2,}$/u;

const INTENDED = /^(?:拟(?!定级)|计划|准备|打算|即将|将要?|待|正在(?=停|关停|下线|注销))/u;
/** What is to come is not what is, but a moving of place; elsewhere 拟 says nothing (拟整合). */
const ARE_NOW = new Set(['拟建', '已停止', '未定级']);
const MOVES = /[迁上]/u;

/** What was bought is owned; only a service bought is not. */
const BOUGHT = /^(?:购买|采购|外购|购置)(?:了)?(?:的)?(?:系统|平台|软件|产品)(?:平台|软件|系统)*$/u;

/** What says no by itself. */
const BARE_NO = /^(?:[不未没无非否]|没有|没得)$/u;
/** 没有租用 is no 没有. */
const NO_MERE_FILLER = /[租统测备配]|使用|部署|运行|资金|拨款|财政/u;

type Words = ReadonlyMap<string, readonly string[]>;

/**
 * The listed value that an answer in own words contains, where nothing else of weight is said and only one is
 * contained. `undefined` where that is not so: then a person is asked.
 */
export function guessChoice(field: Field, text: string, words: Words): readonly string[] | undefined {
  if (text.length > LONGEST) return undefined;
  if (hasPolarity(field)) return polarityOf(field, text);
  if (NOT_ALL.test(text) || BOUGHT.test(text) || text.includes('或')) return undefined;
  if (INTENDED.test(text) && isAboutNow(field, text)) return words.get(text);
  const ended = endingOf(text, words);
  if (ended || OTHERS_OWN.test(text)) return ended;
  return withoutFiller(field, text, words) ?? containedIn(text, words);
}

/** 拟停用 is in use still, 拟迁政务云 is elsewhere still. */
const isAboutNow = ({ codes }: Field, text: string): boolean =>
  (codes as readonly string[]).some((code) => ARE_NOW.has(code) || (code === '自建机房' && MOVES.test(text)));

function withoutFiller(field: Field, text: string, words: Words): readonly string[] | undefined {
  const rest = text.replace(FILLER, '');
  if (BARE_NO.test(rest) && NO_MERE_FILLER.test(text)) return undefined;
  const found = words.get(rest);
  // 未定三级: what is taken for filler is another listed value.
  const isOther = (code: string): boolean => text.includes(code) && !found?.some((one) => one.includes(code));
  return found && (field.codes as readonly string[]).some(isOther) ? undefined : found;
}

const LONGEST = 24;
/** Of a synonym in `survey/sections`: `*专网` is any answer that ends so. */
export const ANY = '*';

function endingOf(text: string, words: Words): readonly string[] | undefined {
  if (NEGATION.test(text) || OF_A_CARRIER.test(text)) return undefined;
  return sortedWords(words).endings.find(
    ([ending]) => text.length > ending.length + 1 && text.endsWith(ending),
  )?.[1];
}

/** 4G专网, APN专网: how a carrier leads there, and not whose network it is. */
const OF_A_CARRIER = /^(?:[345]g|apn|移动|电信|联通|运营商|无线|专线)+(?:无线|物联网?|通信)?专网$/u;

type Word = readonly [word: string, codes: readonly string[]];

/** The words of a question by how they are looked for. */
interface SortedWords {
  readonly endings: readonly Word[];
  /** What may stand inside an answer, longest first. */
  readonly inside: readonly Word[];
  /** Any of these. */
  readonly any: RegExp;
}

const SORTED = new WeakMap<Words, SortedWords>();

/** Sorted once for each question. */
function sortedWords(words: Words): SortedWords {
  const known = SORTED.get(words);
  if (known) return known;
  const all = [...words];
  const inside = all
    .filter(([word]) => word.length >= 2 && !word.startsWith(ANY))
    .sort(([a], [b]) => b.length - a.length);
  const sorted = {
    endings: all.flatMap(([word, codes]) => (word.startsWith(ANY) ? [[word.slice(1), codes] as const] : [])),
    inside,
    any: new RegExp(
      inside.map(([word]) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|') || '(?!)',
      'u',
    ),
  };
  SORTED.set(words, sorted);
  return sorted;
}

function containedIn(text: string, words: Words): readonly string[] | undefined {
  const { inside, any } = sortedWords(words);
  if (!any.test(text)) return undefined;
  let rest = text;
  let found: readonly string[] | undefined;
  for (const [word, codes] of inside) {
    if (!rest.includes(word)) continue;
    if (found && found.join() !== codes.join()) return undefined;
    found = codes;
    rest = rest.replace(word, '\u0000');
  }
  if (!found) return undefined;
  const [before = '', behind = ''] = rest.split('\u0000');
  const left = rest.replaceAll('\u0000', '').replace(FILLER, '').replace(MARKS, '');
  if (NEGATION.test(left)) return undefined;
  return !left || (!before.replace(FILLER, '') && WHERE_TO.test(behind)) ? found : undefined;
}
