import type { Field } from '../survey/field.js';

/** Said around an answer and changing nothing about it. */
const FILLER =
  /\d+(?:\.\d+)?(?:%|万?元|万)|统一|统筹|租用|租赁|使用|定级|定为|已定|备案|测评|[两三四]级|运维|维护|平台|系统|单位|部门|资金|拨款|工作人员|人员|状态|情况|类型|已经|正在|目前|建议|计划|继续|主要|全部|服务器|部署|放在|手机|公司|方式|里面|运行|环境|全额|足额|配套|解决|列支|保障|安排|出资|支出|承担|两级|三级|各级|[类型级已拟为的了等由在于到至里内上中各均都市省县区本我第约]/gu;
/** Between an answer and the remark behind it. */
const MARKS = /[,;:、。()（）]/gu;
const NEGATION = /[不未没无非否]/u;
/** A body named after its level is another one than our own: 市局机房 is not the 局机房 of a county office. */
const OTHERS_OWN = /[省市县区](?:局|厅|委|单位)/u;
/** 整合到市一体化平台: a verb, and where to. */
const WHERE_TO = /^(?:到|至|入|并入|于|由).{2,}$/u;

const INTENDED = /^(?:拟|计划|准备|打算|即将|将要?|待)/u;

type Words = ReadonlyMap<string, readonly string[]>;

/**
 * The listed value that an answer in own words contains, where nothing else of weight is said and only one is
 * contained. `undefined` where that is not so: then a person is asked.
 */
export function guessChoice(field: Field, text: string, words: Words): readonly string[] | undefined {
  if (text.length > LONGEST) return undefined;
  if (hasPolarity(field)) return polarityOf(field, text);
  // 拟停用 is in use still; elsewhere 拟 says nothing (拟整合).
  if (INTENDED.test(text) && (field.codes as readonly string[]).includes('拟建')) return words.get(text);
  const ended = endingOf(text, words);
  if (ended || OTHERS_OWN.test(text)) return ended;
  return words.get(text.replace(FILLER, '')) ?? containedIn(text, words);
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

const hasPolarity = ({ codes }: Field): boolean =>
  (codes as readonly string[]).includes('是') && (codes as readonly string[]).includes('否');

const ACTS =
  '接入|对接|连接|贯通|打通|联通|适合|适宜|宜|算|互通|具备|支持|替代|取代|代替|申请|自建|建设|建立|上云|迁移|办理|实现|开展|涉及|属于|存在|开通|僵尸|可以|能够|可|能|有|接|连|办|顶替|替|通过系统|走系统|是';
const ABOUT =
  '被|需要|需|接口|通过|在|里|内|中|上面|都|了|全|进行|完成|依托|使用|线上|网上|在线|系统|平台|条件|共享|交换|数据|渠道|业务|全部|均|都|已经|已|了|过|为|暂缓|整合|功能|该|由|省|市|级|政务|信息|资源|上|云';
const SAYS_YES = new RegExp(`^(?:${ABOUT})*(?:${ACTS})(?:${ACTS}|${ABOUT})*$`, 'u');
const SAYS_NO = new RegExp(
  `^(?:尚|暂时|暂|目前|还|现|${ABOUT})*(?:没有|无法|无需|不用|不|未|没|无|非)(?:${ACTS}|${ABOUT}|其他|其它|任何|与)*$`,
  'u',
);

/** 替不了, 接不上 */
const CANNOT = /^(?:替代?|顶替|取代|办|做|接|用|迁|上|连)不(?:了|上|通|到|成)$/u;
/** 可由省平台替代 */
const REPLACED_BY =
  /^(?:已|可以?|能够?|完全|基本)*(?:被|由|用|以)[^不未无没非难]{1,14}(?:替代|取代|代替)$|^(?:已|完全)可?(?:被)?(?:替代|取代)$/u;
const PARTLY = /部分|一半|多数|少数|有的|有些|局部/u;

/** 已接入, 暂不具备, 否，正在升级: yes or no in the words of the question. */
function polarityOf(field: Field, text: string): readonly string[] | undefined {
  const [, head = '', remark = ''] =
    /^(是|有|否|没有?|不是|无|[没未]有?接入?[^,，]*)[,，;.:。](.+)$/u.exec(text) ?? [];
  if (head !== '' && head !== '是' && head !== '有') return ['否'];
  // 是，对接其它系统 answers another question; 是，部分 takes something back.
  if (head) return NEGATION.test(remark) || /其[他它]|部分/u.test(remark) ? undefined : ['是'];
  if (PARTLY.test(text))
    return (field.codes as readonly string[]).includes('部分') && !NEGATION.test(text) ? ['部分'] : undefined;
  if (SAYS_NO.test(text) || CANNOT.test(text)) return ['否'];
  if (REPLACED_BY.test(text)) return ['是'];
  return SAYS_YES.test(text) ? ['是'] : undefined;
}
