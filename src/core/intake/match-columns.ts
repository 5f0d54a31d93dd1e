import { FIELD_IDS, type FieldId, fieldOf } from '../survey/survey.js';
import { HEADING_HINTS, OTHER_QUESTION } from './heading-hints.js';
import { squeeze } from './sheet.js';

/** How sure a heading is to mean a question: 1 official label, 0.9 seen alias, 0.8 trimmed, 0.6 own words. */
export interface ColumnMatch {
  readonly field: FieldId;
  readonly confidence: number;
  /** What turns a bare amount in this column into 万元. */
  readonly factor: number;
  /** The heading asks the contrary: 是 means 否. */
  readonly isOpposite?: true;
}

/** One column of a table: its titles from the top down, and the question it answers, if any. */
export interface Column {
  readonly index: number;
  readonly path: readonly string[];
  /** The titles joined, as people cite them. */
  readonly heading: string;
  readonly match: ColumnMatch | null;
}

const DECORATION =
  /^[*★●▲△※#\d.、]+|^[（(][\d一二三四五六七八九十]+[）)]|[*★▲※:：?？]+$|[（(](?:必填|选填|可多选|多选|单选|下拉选择|请选择|是\/否|是、否)[）)]/gu;
const UNIT =
  /[（([](?:(?:金额)?单位[:：]?)?(?:人民币)?(万元|元|千元|亿元|%|个|人|次|件|人\/月|次\/月|件\/年|户)[）)\]]|[,，/](万元|元)$/u;
const FACTORS: Readonly<Record<string, number>> = { 元: 0.0001, 千元: 0.1, 万元: 1, 亿元: 10_000 };

/** Matching is asked of the same few headings again and again; other texts soon fill the memory and are dropped. */
const MOST_REMEMBERED = 5_000;

function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };
}

/** Longer texts are no heading: the longest alias has two dozen characters. */
const LONGEST_EXACT = 60;

/** The comparable form of a heading, and the unit named in it. */
export const plainHeading = remembered(
  (heading: string): { readonly words: string; readonly unit: string | null } => {
    const tidy = squeeze(heading).replace(DECORATION, '').replace(DECORATION, '');
    const unit = UNIT.exec(tidy);
    return { words: tidy.replace(UNIT, '').toLowerCase(), unit: unit?.[1] ?? unit?.[2] ?? null };
  },
);

/** What turns amounts of this unit into 万元, or `null` for a unit that is no money. */
export const moneyFactor = (unit: string | null): number | null =>
  unit === null ? null : (FACTORS[unit] ?? null);

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
}

const exactWording = remembered((words: string): Wording | null => {
  if (words.length > LONGEST_EXACT) return null;
  const readings: readonly (readonly [FieldId | undefined, number])[] = [
    [LABELS.get(words), 1],
    [ALIASES.get(words), 0.9],
    [LABELS.get(bracketFree(words)), 0.8],
    [ALIASES.get(bracketFree(words)), 0.8],
  ];
  for (const [field, confidence] of readings) if (field) return { field, confidence };
  const opposite = OPPOSITES.get(words);
  return opposite ? { field: opposite, confidence: 0.9, isOpposite: true } : null;
});

/** Longest heading taken for a question in somebody's own words; prose is longer. */
const LONGEST_HEADING = 24;

const ownWording = remembered((words: string): Wording | null => {
  if (words.length > LONGEST_HEADING || words.length < 2 || OTHER_QUESTION.test(words)) return null;
  const bare = bracketFree(words) || words;
  const hint = HEADING_HINTS.find(([pattern]) => pattern.test(bare));
  return hint ? { field: hint[1], confidence: 0.6 } : null;
});

/** The question a single heading asks, by its wording alone. */
export function matchHeading(heading: string): ColumnMatch | null {
  const { words, unit } = plainHeading(heading);
  const found = exactWording(words);
  return found ? { ...found, factor: moneyFactor(unit) ?? 1 } : null;
}

type Blocks = Readonly<Record<string, FieldId | null>>;

/** Words that mean different questions in different blocks of a form; `null` asks nothing we ask. */
const IN_BLOCK: readonly (readonly [RegExp, Blocks])[] = [
  [/^(?:承建|开发|实施)/u, { unit: 'builder', person: null, phone: null }],
  [
    /^(?:运维|维护|运行维护)/u,
    { unit: 'opsProvider', person: null, phone: null, funding: 'opsFunding', amount: 'annualOpsCost' },
  ],
  [/^(?:建设|使用|归口|业主)单位/u, { unit: 'ownerUnit', person: 'contactName', phone: 'contactPhone' }],
  [/^(?:资金|建设|投资|经费|项目)/u, { funding: 'constructionFunding', amount: 'constructionCost' }],
];
const LEAVES: readonly (readonly [RegExp, string])[] = [
  [/^(?:单位)?(?:名称|全称)$|^单位(?:名称|全称)?$/u, 'unit'],
  [/^(?:项目)?联系人(?:姓名)?$|^姓名$|^负责人$/u, 'person'],
  [/^(?:联系)?(?:电话|方式)$|^手机(?:号码?)?$|^联系方式$/u, 'phone'],
  [/^(?:资金|经费)?(?:来源|渠道)$/u, 'funding'],
  [/^(?:资金|经费)?(?:金额|费用|数额|额度)$/u, 'amount'],
];

/** The meaning that the block above gives to a general word; `undefined` when it gives none. */
function meaningInBlock(path: readonly string[], words: string): FieldId | null | undefined {
  const leaf = LEAVES.find(([pattern]) => pattern.test(words))?.[1];
  if (leaf === undefined) return undefined;
  for (const title of path.slice(0, -1).reverse()) {
    const block = IN_BLOCK.find(([pattern]) => pattern.test(plainHeading(title).words));
    if (block && leaf in block[1]) return block[1][leaf] ?? null;
  }
  return undefined;
}

/** The pattern of a heading that names the system; a test holds that it is the first hint. */
const NAMING = HEADING_HINTS[0]?.[0] ?? /$^/u;

const namesSystem = remembered((words: string): boolean => {
  if (exactWording(words)?.field === 'systemName') return true;
  return words.length <= LONGEST_HEADING && NAMING.test(bracketFree(words) || words);
});

/** Could this path of titles ask for the name of the system? Much cheaper to say than what it does ask. */
export function mayNameSystem(path: readonly string[]): boolean {
  const leaf = plainHeading(path.at(-1) ?? '').words;
  const parent = plainHeading(path.at(-2) ?? '').words;
  return namesSystem(leaf) || (parent !== '' && namesSystem(parent + leaf));
}

/** The question that a path of titles asks. The lowest title speaks, the block above it decides what it means. */
export function matchPath(path: readonly string[], sheetFactor = 1): ColumnMatch | null {
  const plain = path.map(plainHeading);
  const leaf = plain.at(-1);
  if (!leaf) return null;
  const factor =
    plain.map(({ unit }) => moneyFactor(unit)).findLast((found) => found !== null) ?? sheetFactor;
  const inBlock = meaningInBlock(path, leaf.words);
  if (inBlock === null) return null;
  if (inBlock !== undefined) return { field: inBlock, confidence: 0.9, factor };
  // A group title over a short leaf (运维 | 到期时间) reads as one heading.
  const parent = plain.at(-2)?.words ?? '';
  const found =
    exactWording(leaf.words) ?? (parent ? exactWording(parent + leaf.words) : null) ?? ownWording(leaf.words);
  return found ? { ...found, factor } : null;
}

/** Each question at most once: the surest column wins, then the first; the others stay unmapped. */
export function settleColumns(columns: readonly Column[]): readonly Column[] {
  const best = new Map<FieldId, Column>();
  for (const column of columns) {
    const rival = column.match && best.get(column.match.field);
    if (column.match && (rival?.match?.confidence ?? 0) < column.match.confidence)
      best.set(column.match.field, column);
  }
  return columns.map((column) =>
    column.match && best.get(column.match.field) !== column ? { ...column, match: null } : column,
  );
}

/** Matches paths of titles to questions. */
export function matchColumns(paths: readonly (readonly string[])[], sheetFactor = 1): readonly Column[] {
  return settleColumns(
    paths.map((path, index) => ({
      index,
      path,
      heading: path.join('/'),
      match: matchPath(path, sheetFactor),
    })),
  );
}
