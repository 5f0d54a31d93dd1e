import type { Lexicon } from './lexicon.js';
import { WordTree } from './word-tree.js';

/** Width, case, blanks and quotation marks made equal. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’《》「」【】]+/gu, '');

/** Names with a place in front, unless 区 or 市 belongs to another word (社区, 景区, 城市, 门市). */
const PLACE =
  /^(?!智慧|数字|平安|全域|自贸|地区|行政区)(?:[\u4e00-\u9fff]{1,3}?(?:(?<![社小园景辖灾库片校禁林矿牧学战域地新发灌护案厂院营街能游山疫])区|(?<![城股楼夜早超门上])市|省|县|州|盟|旗|(?<![乡城村])镇|乡|街道)|[\u4e00-\u9fff]{0,4}?(?:高新区|经开区|经济技术开发区|经济开发区|开发区|示范区|保税区|新区|林区))(?!长|民|场|政公|面|外|容|管|监|域|划|块|医|级共享|志|情|书|风|综合管)/u;
/** Every place that is not on the list ends in one of these: a text without any need not be searched. */
const PLACE_SIGN = /[区市省县州盟旗镇乡道]/u;
const LEVEL =
  /^(?:全?[省市区县镇州]级?|xx市?|本级|某市)(?=[\u4e00-\u9fff]{3})(?!长|民|场|政公|容|管|监|域|划|政设)/u;
/** What a level begins with. */
const LEVEL_FIRSTS = '全省市区县镇州x本某';
const OWNER =
  /^(?:(?:政务|行政|便民)服务中心|[\u4e00-\u9fff]{1,14}?(?:委员会|人民政府|公安局|检察院|法院|管委会|办公室|办公厅|支队|总队|分局|(?:政务|行政|便民)服务中心|[^布格时]局|[^大]厅))(?=.{3})(?!长)/u;

/** What was bought, behind what it was bought for: 网站改版, 系统运维服务, 平台（二期）采购项目. */
const PURCHASE =
  /(?<=系统|平台|软件|网站|官网|站群|app|小程序|信息化|数据库|终端|设备|一张网|一张图|自动化)(?:[\p{P}\p{S}]|\d{4}年度?|[一二三四五六七八九十\d]期|建设|升级|改造|改版|扩容|优化|完善|更新|运行|维护|运维|维保|托管|采购|购置|开发|定制|部署|实施|集成|安全|年度|费用|服务|及|与|和|项目|工程)+$/u;

/** What these words end with: most names do not, and need not be searched. */
const PURCHASE_ENDS: ReadonlySet<string> = new Set('期设级造版容化善新行护维管保购置发制署施成全度用务目程)');

export interface Normalizer {
  /** Plain and simplified. */
  readonly text: (raw: string) => string;
  /** Without the places and levels in front: the level of government does not make another function. */
  readonly withoutPlace: (text: string, department?: string) => string;
  /** Without the department in front either: 某局综合平台 is not a system about 某局. */
  readonly withoutOwner: (text: string) => string;
  /** Without the words of procurement at its end, where something is left that is its own. */
  readonly withoutPurchase: (name: string) => string;
  /** The words of a name that are its own; nothing when it is all boilerplate. */
  readonly core: (bare: string) => string;
  /** Function text cut into clauses: one business each, as a person would list them; empty talk dropped. */
  readonly clauses: (functionText: string, department?: string) => readonly string[];
}

const SEPARATORS =
  /[,，;；、。:：\n\r\t()（）|]|(?:\d+[.、])|以及|包括|实现|提供|并且|主要用于|主要功能|用于|支持|等功能|等业务/u;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const longestFirst = (words: readonly string[]): readonly string[] =>
  [...words].sort((a, b) => b.length - a.length);
const anyOf = (words: readonly string[], flags: string, tail = ''): RegExp | null =>
  words.length ? new RegExp(`(?:${longestFirst(words).map(escaped).join('|')})${tail}`, flags) : null;

/** Everything that needs the lexicon compiled once. */
export function createNormalizer(lexicon: Lexicon): Normalizer {
  const traditional = lexicon.traditional ?? {};
  const places = (lexicon.places ?? []).map(({ place }) => place);
  const known = anyOf(places, 'u', '(?:省|市|地区|自治区|自治州|州|盟)?');
  const knownAtStart = known && new RegExp(`^${known.source}`, 'u');
  const boilerplate = anyOf(lexicon.boilerplate, 'gu');
  const empty = new WordTree([...(lexicon.emptyClauses ?? []), ...lexicon.boilerplate]);
  const hasTraditional = Object.keys(traditional).length
    ? new RegExp(`[${Object.keys(traditional).join('')}]`, 'gu')
    : null;

  const isSimple = simpleHan(Object.keys(traditional));
  const text = (raw: string): string => {
    if (isSimple(raw)) return raw;
    const bare = plain(raw);
    return hasTraditional ? bare.replace(hasTraditional, (char) => traditional[char] ?? char) : bare;
  };
  const placeFirsts = new Set([...places.map((place) => place.charAt(0)), ...LEVEL_FIRSTS]);
  const withoutPlace = (name: string, department = ''): string => {
    if (!placeFirsts.has(name.charAt(0)) && !PLACE_SIGN.test(name)) return name;
    let rest = name;
    for (let turn = 0; turn < 4; turn++) {
      const own = ownPlace(rest, department);
      const bare = (own ? rest.slice(own) : rest).replace(knownAtStart ?? /^$/u, '');
      const next = (PLACE_SIGN.test(bare) ? bare.replace(PLACE, '') : bare).replace(LEVEL, '');
      if (next === rest || next.length < 2) break;
      rest = next;
    }
    return rest;
  };
  const withoutOwner = (name: string): string => {
    const rest = name.replace(OWNER, '');
    return rest.length >= 3 ? rest : name;
  };
  const core = (bare: string): string => {
    const rest = (boilerplate ? bare.replace(boilerplate, '') : bare).replace(/[\p{P}\d]+/gu, '');
    return rest.length >= 2 ? rest : '';
  };
  const withoutPurchase = (name: string): string => {
    if (!PURCHASE_ENDS.has(name.charAt(name.length - 1))) return name;
    const rest = name.replace(PURCHASE, '');
    return rest.length < name.length && core(rest) ? rest : name;
  };
  const clauses = (functionText: string, department = ''): readonly string[] => {
    const found = new Set<string>();
    for (const part of functionText.normalize('NFKC').split(SEPARATORS)) {
      if (part.length < 2) continue;
      const clause = withoutPlace(withoutEnds(text(part)), department);
      if (clause.length >= 2 && saysSomething(clause, empty)) found.add(clause);
    }
    return [...found];
  };
  return { text, withoutPlace, withoutOwner, withoutPurchase, core, clauses };
}

const withoutEnds = (clause: string): string =>
  ENDS.test(clause) ? clause.replace(/^[和与及对的等]|[等。.]+$/gu, '') : clause;
const ENDS = /^[和与及对的等]|[等。.]$/u;

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Tells texts of simplified Han alone, most of all: nothing in them is wide, upper case, blank or traditional. */
function simpleHan(traditional: readonly string[]): (text: string) => boolean {
  const isOther = new Uint8Array(LAST_HAN - FIRST_HAN + 1);
  for (const char of traditional) {
    const place = char.charCodeAt(0) - FIRST_HAN;
    if (place >= 0 && place < isOther.length) isOther[place] = 1;
  }
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < FIRST_HAN || code > LAST_HAN || isOther[code - FIRST_HAN] === 1) return false;
    }
    return true;
  };
}

const OWN_PLACE = /(?:[省县旗州镇乡]|(?<![社小园景])区|(?<!城)市)$/u;

/** How much of the front of a name only repeats the place of its department (镜湖区 … 芜湖市镜湖区). */
function ownPlace(name: string, department: string): number {
  if (!department) return 0;
  for (let length = Math.min(4, name.length - 2); length >= 2; length--)
    if (OWN_PLACE.test(name.slice(0, length)) && department.includes(name.slice(0, length))) return length;
  return 0;
}

const NOTHING_BY_ITSELF: ReadonlySet<string> = new Set('年月第批的');
const SIGN = /[\d\p{P}\p{S}]/u;
const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

/** Are two characters left of a clause without empty words, the longest at each place, years and digits? */
function saysSomething(clause: string, empty: WordTree): boolean {
  let left = 0;
  for (let at = 0; at < clause.length && left < 2;) {
    const word = empty.longestAt(clause, at);
    if (word) {
      at += word;
      continue;
    }
    const char = String.fromCodePoint(clause.codePointAt(at) as number);
    if (!(isHan(char) ? NOTHING_BY_ITSELF.has(char) : SIGN.test(char))) left += char.length;
    at += char.length;
  }
  return left >= 2;
}
