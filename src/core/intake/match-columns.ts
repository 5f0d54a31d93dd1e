import { FIELD_IDS, type FieldId, fieldOf } from '../survey/survey.js';
import { cutHeading } from './combined-heading.js';
import { guessHeading } from './guess-heading.js';
import { meaningInBlock } from './meaning-in-block.js';
import { saysOfWhich, withoutParts } from './partial-amounts.js';
import { sourceOf, withSources } from './source-of-money.js';
import { withLevelNumbers } from './with-level-numbers.js';
import { countFactor, moneyFactor, plainHeading } from './plain-heading.js';
import { alternativesAsked, codesAsked } from './alternatives-asked.js';
import { readListed } from './read-choices.js';
import { remembered } from './remembered.js';
import { settleColumns } from './settle-columns.js';
import type { Column, ColumnMatch } from './column.js';
import type { Said } from './states-asked.js';

/** Between a heading and the title above it, where both are asked about as one text. */
const BELOW = '\n';

/** Longer texts are no heading: the longest alias has two dozen characters. */
const LONGEST_EXACT = 60;

/** Of an exact wording without its brackets. */
const TRIMMED = 0.8;
const OWN_WORDS = 0.6;

const bracketFree = (words: string): string => words.replace(/[（(][^（）()]*[）)]/gu, '');

const LABELS = new Map<string, FieldId>();
const ALIASES = new Map<string, FieldId>();
const OPPOSITES = new Map<string, FieldId>();
for (const id of FIELD_IDS) {
  LABELS.set(plainHeading(fieldOf(id).label).words, id);
  for (const alias of fieldOf(id).aliases) ALIASES.set(plainHeading(alias).words, id);
  for (const opposite of fieldOf(id).opposites) OPPOSITES.set(plainHeading(opposite).words, id);
}

interface Wording {
  readonly field: FieldId;
  readonly confidence: number;
  readonly isOpposite?: true;
  readonly said?: Said;
}

/** Not remembered: looking is no dearer than remembering, and most of what is asked about is an answer. */
function exactWording(words: string): Wording | null {
  if (words.length > LONGEST_EXACT) return null;
  const label = LABELS.get(words);
  if (label) return { field: label, confidence: 1 };
  const alias = ALIASES.get(words);
  if (alias) return { field: alias, confidence: 0.9 };
  const bare = bracketFree(words);
  const trimmed = bare === words ? undefined : (LABELS.get(bare) ?? ALIASES.get(bare));
  if (trimmed) return { field: trimmed, confidence: TRIMMED };
  const opposite = OPPOSITES.get(words);
  return opposite ? { field: opposite, confidence: 0.9, isOpposite: true } : null;
}

/** Longest heading taken for a question in somebody's own words; prose is longer. */
const LONGEST_HEADING = 24;

/** （单位） after a heading is a remark; （使用范围） is a heading. */
const SHORTEST_BRACKET = 3;

/** 谁负责（联系人）: the bracket says it in words met before. */
const explainedInBracket = (words: string): Wording | null => {
  const inside = /[（(]([^（）()]+)[）)]$/u.exec(words)?.[1];
  const found = inside && inside.length >= SHORTEST_BRACKET ? exactWording(inside) : null;
  return found && { ...found, confidence: 0.7 };
};

/** 能否上云（具备/不具备）: the bracket lists answers, and turns no question round. */
const HOW_TO_ANSWER = /[（(][^（()）]*[/|、](?:[不未没无非]|尚未)[^（()）]*[）)]/gu;

const ownWording = remembered((words: string): Wording | null => {
  const [leaf = '', above = ''] = words.split(BELOW);
  const bare = bracketFree(leaf) || leaf;
  if (bare.length > LONGEST_HEADING) return null;
  const asking = (leaf.replace(HOW_TO_ANSWER, '') || leaf).replace(/[（()）]/gu, '');
  return (
    explainedInBracket(leaf) ??
    // 使用情况（频率）: what stands in brackets says what is meant; （自建/购买服务） only says how to answer.
    guessHeading(asking, above) ??
    (asking === bare ? null : guessHeading(bare, above))
  );
});

/** The question a single heading asks, by its wording alone. */
export function matchHeading(heading: string): ColumnMatch | null {
  const { words, unit } = plainHeading(heading);
  const found = exactWording(words);
  return found ? { ...found, factor: moneyFactor(unit) ?? 1 } : null;
}

/** The shorter a title, the more it leaves to the one above. */
const SHORT_LEAF = 4;

/** 月均登录（次） and 月均登录（人） are two questions: the unit tells which. */
function byUnit(words: string, unit: string | null): Wording | null {
  if (!/月(?:均|平均)?(?:登录|访问|使用|活跃|点击)(?:量|数|情况)?$/u.test(words)) return null;
  if (unit === '次' || unit === '次/月') return { field: 'monthlyUses', confidence: 0.6 };
  return unit === '人' || unit === '个' || unit === '人/月'
    ? { field: 'monthlyUsers', confidence: 0.6 }
    : null;
}

/** 使用频率（次/月）, 登录人数（人/月） ask for a number of a month, 使用频率 how often. */
function byUnitOfUse(words: string, unit: string | null): Wording | null {
  if (!OF_USE.test(words)) return null;
  if (unit === '次/月') return { field: 'monthlyUses', confidence: 0.9 };
  return unit === '人/月' ? { field: 'monthlyUsers', confidence: 0.9 } : null;
}
const OF_USE =
  /^(?:系统|平台)?(?:使用|登录|登陆|访问|活跃|在线)(?:用户|人员|账号)*(?:频[度率次]|情况|人数|人次|次数|数量?|量)?$/u;

/** 年度运维费用 over 硬件维保 | 软件维护 | 合计: the sum answers what the group asks, more surely than its parts do. */
function sumOf(words: string, group: string): Wording | null {
  if (!group || !/^(?:合计|小计|总计|总额|总金额|合计金额)$/u.test(words)) return null;
  const found = exactWording(group) ?? ownWording(group);
  return found && fieldOf(found.field).kind === 'money' ? { ...found, confidence: SUM } : null;
}
const SUM = 0.7;

/** 使用情况（每天/每周/每月）: the answers listed in the bracket say more than the words before it. */
function bracketAsks(words: string): Wording | null {
  const [, inside = ''] = /[（(]([^（()）]{4,})[）)]$/u.exec(words) ?? [];
  const field = inside ? alternativesAsked(inside) : null;
  return field && { field, confidence: 0.7 };
}

/** Titles that only say how to answer: a row of units or of 必填 under the questions. */
export const ONLY_HOW =
  /^(?:(?:万|千|亿)?元(?:\/年)?|万|%|个|人|次|件|户|台|套|(?:人|次|件)\/[年月日]|年月日?|必填|必填项|选填|必选|可选|单选|多选|可多选|下拉|下拉选择|文本|文字|数字|数值|日期)$/u;

/** 联系 | 人 is no unit. */
const isPerson = (words: string, above = ''): boolean =>
  words === '人' && /^(?:联系|联络|对接)$/u.test(above);

/** What every heading that names the system speaks of, in a few quick letters. */
const NAMING = /名|称|叫|^.{0,4}系统$|^系统.?或?.?平台.?$/u;

const namesSystem = remembered(
  (words: string): boolean =>
    NAMING.test(words) &&
    (exactWording(words)?.field === 'systemName' ||
      ownWording(words)?.field === 'systemName' ||
      namesSystemFirst(words)),
);

/** 系统名称及主要用途: the first of two questions. */
function namesSystemFirst(words: string): boolean {
  const [first, ...others] = cutHeading(words)?.parts ?? [];
  return first !== undefined && others.length > 0 && namesSystem(first);
}

/**
 * One of the letters of `NAMING` stands in the title whatever is left of it, or one of the three that are written for
 * them: nearly all answers have none.
 */
const MAY_NAME = /[名称叫统\u3234\u3294\u{2f839}]/u;

/** Is a text worth asking whether it names the system? Next to nothing, where asking costs much. */
export const mayName = (title: string): boolean => MAY_NAME.test(title);

const namesSystemAlone = remembered((title: string): boolean => {
  const { words } = plainHeading(title);
  return words !== '' && !ONLY_HOW.test(words) && namesSystem(words);
});

const titleNamesSystem = (title: string): boolean => mayName(title) && namesSystemAlone(title);

/** Could this path of titles ask for the name of the system? Much cheaper to say than what it does ask. */
export function mayNameSystem(path: readonly string[]): boolean {
  if (path.length < 2) return titleNamesSystem(path[0] ?? '');
  if (!path.some(mayName)) return false;
  const spoken = path
    .map((title) => plainHeading(title).words)
    .filter((words) => words && !ONLY_HOW.test(words));
  const [leaf = '', parent = ''] = spoken.toReversed();
  return namesSystem(leaf) || (parent !== '' && namesSystem(parent + leaf));
}

/** The question that a path of titles asks. The lowest title speaks, the block above it decides what it means. */
export const matchPath = (path: readonly string[], sheetFactor = 1): ColumnMatch | null =>
  matchKey([sheetFactor, ...path].join(BETWEEN));

/** No cell holds it. */
const BETWEEN = '\u0000';

const matchKey = remembered((key: string): ColumnMatch | null => {
  const [factor, ...path] = key.split(BETWEEN);
  return settlePath(path, Number(factor));
});

function settlePath(path: readonly string[], sheetFactor: number): ColumnMatch | null {
  const match = combinedIn(path, sheetFactor) ?? settleWhole(path, sheetFactor);
  // 其中：软件投入 is a part of the costs, and never all of them.
  return match?.field === 'constructionCost' && saysOfWhich(path) ? null : match;
}

/** Two questions or more in the lowest title, each understood by itself and none asked by the whole of it. */
function combinedIn(path: readonly string[], sheetFactor: number): ColumnMatch | null {
  const leaf = path.at(-1) ?? '';
  const { words, unit } = plainHeading(leaf);
  const cut = cutHeading(words);
  const whole = cut && exactWording(words);
  if (!cut || (whole && (whole.confidence > TRIMMED || !cut.isBracketed))) return null;
  const above = path.slice(0, -1);
  const [head = '', ...rest] = cut.parts;
  const factor = moneyFactor(unit) ?? sheetFactor;
  const first = matchPath([...above, head], factor);
  const others = rest.map((part) => {
    const source = sourceOf(first, part);
    return source
      ? { field: source, confidence: OWN_WORDS, factor }
      : matchPath([...above, head, part], factor);
  });
  const parts = [first, ...others];
  const asked = parts.flatMap((part) => part?.field ?? []);
  // 系统名称（简称）: a remark in brackets takes no text away from what stands before it.
  const isRemark = cut.isBracketed && others.some((part) => !part || fieldOf(part.field).kind === 'text');
  const isVague = cut.isBracketed && (first?.confidence ?? 0) < TRIMMED;
  if (!first || isRemark || isVague || new Set(asked).size < asked.length) return null;
  // 承建单位及联系人: whose contact it is, we do not ask.
  if (asked.length < 2 && !isContactOf(head, rest)) return null;
  return { ...first, confidence: Math.min(first.confidence, OWN_WORDS), parts };
}

const isContactOf = (head: string, rest: readonly string[]): boolean =>
  rest.every((part) => meaningInBlock([head, part], part) === null);

function settleWhole(path: readonly string[], sheetFactor: number): ColumnMatch | null {
  const all = path.map(plainHeading);
  const plain = all.filter(
    ({ words }, index) => words !== '' && (!ONLY_HOW.test(words) || isPerson(words, all[index - 1]?.words)),
  );
  const leaf = plain.at(-1);
  if (!leaf) return null;
  const factor =
    all.map(({ words, unit }) => moneyFactor(unit ?? words)).findLast((found) => found !== null) ??
    sheetFactor;
  const titles = path.filter((_, index) => plain.includes(all[index] as (typeof all)[number]));
  const inBlock = meaningInBlock(titles, leaf.words);
  if (inBlock === null) return null;
  if (inBlock !== undefined) return { field: inBlock, confidence: 0.9, factor };
  const inTheirUnit = (found: Wording): ColumnMatch => ({
    ...found,
    factor: fieldOf(found.field).kind === 'count' ? countFactor(leaf.unit) : factor,
  });
  // A group title over a short leaf (运维 | 到期时间) reads as one heading.
  const parent = plain.at(-2)?.words ?? '';
  const below = leaf.words + BELOW + parent;
  const found =
    sumOf(leaf.words, parent) ??
    byUnitOfUse(
      leaf.words,
      leaf.unit ?? all.slice(all.indexOf(leaf)).find(({ unit }) => unit)?.unit ?? null,
    ) ??
    exactWording(leaf.words) ??
    bracketAsks(leaf.words) ??
    (parent ? (exactWording(parent + leaf.words) ?? exactWording(leaf.words + parent)) : null) ??
    // 运维情况 | 状态: the shorter a title, the more it leaves to the one above.
    (parent && leaf.words.length <= SHORT_LEAF ? ownWording(below) : null) ??
    byUnit(leaf.words, leaf.unit) ??
    ownWording(leaf.words) ??
    // 年运维（万元）: the unit says that money is meant.
    (moneyFactor(leaf.unit) === null ? null : ownWording(`${leaf.words}金额`)) ??
    (parent ? ownWording(below) : null) ??
    // 运维情况 | 合同 | 到期时间: what the title above leaves out, those over it may say.
    (plain.length > 2 && leaf.words.length <= SHORT_LEAF
      ? ownWording(leaf.words + BELOW + aboveOf(plain))
      : null);
  if (found) return inTheirUnit(found);
  const option = optionOf(path);
  const field = option ? null : (alternativesAsked(leaf.words) ?? codesAsked(path.at(-1) ?? ''));
  return option ?? (field ? { field, confidence: OWN_WORDS, factor } : null);
}

const aboveOf = (plain: readonly { readonly words: string }[]): string =>
  plain
    .slice(0, -1)
    .map(({ words }) => words)
    .join('');

/** 承载网络 over 政务外网 | 互联网: a column to tick for each listed value. */
function optionOf(path: readonly string[]): ColumnMatch | null {
  const group = path.length > 1 ? matchPath(path.slice(0, -1)) : null;
  if (!group || group.option !== undefined) return null;
  const field = fieldOf(group.field);
  // *政务外网, 1.互联网: what stands before an option is none of it.
  const leaf = path.at(-1) ?? '';
  const option = field.codes.length
    ? (readListed(field, leaf) ?? readListed(field, plainHeading(leaf).words))
    : null;
  return option === null ? null : { ...group, option };
}

type Paths = readonly (readonly string[])[];

/** Matches paths of titles to questions. Many files are one form: what its columns ask is settled once. */
export const matchColumns = (paths: Paths, sheetFactor = 1): readonly Column[] =>
  columnsOf(JSON.stringify([paths, sheetFactor]));

const MOST_FORMS = 200;

const columnsOf = remembered((form: string): readonly Column[] => {
  const [paths, sheetFactor] = JSON.parse(form) as readonly [Paths, number];
  const columns = paths.map((path, index) => ({
    index,
    path,
    heading: path.join('/'),
    match: matchPath(path, sheetFactor),
  }));
  return settleColumns(withLevelNumbers(withSources(withoutParts(withOptions(columns), sheetFactor))));
}, MOST_FORMS);

/** 每月 between 每周 and 每年 under 使用频度 is to be ticked like them, and asks for no number of a month. */
const withOptions = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column, at) => {
    const isAmong = [columns[at - 1], columns[at + 1]].some(
      (beside) => beside?.match?.option !== undefined && groupOf(beside) === groupOf(column),
    );
    const option = isAmong && column.match?.option === undefined ? optionOf(column.path) : null;
    return option ? { ...column, match: option } : column;
  });

const groupOf = ({ path }: Column): string => path.slice(0, -1).join(BETWEEN);
