import { CharPairs } from './char-pairs.js';
import { type NumberLists, numberLists } from './number-lists.js';
import { TokenNumbers } from './tokens.js';
import { createVocabulary } from './weigh.js';

/** Clauses count as shared when this share of the shorter one's character pairs agree. */
const ALIKE = 0.6;

/** How many of its pairs a clause must have in common with one that is no shorter; products may be a hair too much. */
export const needed = (pairs: number): number => Math.ceil(ALIKE * pairs - 1e-9);

/** Actions say how, objects say what: 档案查询 and 房产查询 share an action, not a function. */
const ACTIONS =
  /(?:管理|查询|统计|分析|登记|审批|受理|审核|发布|监管|监测|监控|预警|维护|采集|上报|办理|处理|服务|建设|系统|平台|应用|信息|数据|汇总|录入|共享|展示|报表|业务|功能|工作)/gu;

/** What a clause is about. */
export const objectIn = (clause: string): string => clause.replace(ACTIONS, '');

const UNKNOWN = -1;

/** The distinct clauses of an inventory by number, with what it takes to tell which of them say the same. */
export class ClauseTable {
  readonly texts: readonly string[];
  /** Clauses of each item. */
  readonly lists: NumberLists;
  /** Character pairs of each clause, each once; numbers in order of first appearance, and how many there are. */
  readonly pairs: NumberLists;
  readonly pairNumbers: number;
  private readonly written = new CharPairs();
  /** What clauses are about, worked out for those that are alike: the row of its pairs, and the text. */
  private readonly objectRows: Int32Array;
  private readonly objects: string[] = [];
  private readonly objectPairs = new CharPairs();

  constructor(items: readonly (readonly string[])[]) {
    const known = createVocabulary<string>();
    this.lists = numberLists(items.map((clauses) => clauses.map(known.numberOf)));
    this.texts = known.all();
    for (const text of this.texts) this.written.add(text);
    const numbers = new TokenNumbers();
    this.pairs = this.written.numbered(numbers);
    this.pairNumbers = numbers.size;
    this.objectRows = new Int32Array(this.texts.length).fill(UNKNOWN);
  }

  /**
   * How alike two clauses are if they count as shared, else 0: their wording, but no more than their objects agree.
   * `common` is the number of character pairs that they have in common, where somebody has counted them already.
   */
  sharedScore(a: number, b: number, common?: number): number {
    if (a === b) return 1;
    const shorter = Math.min(this.written.length(a), this.written.length(b));
    const wording = (common ?? this.written.common(a, b)) / Math.max(1, shorter);
    if (wording < ALIKE) return 0;
    const score = Math.min(wording, this.likeObjects(this.objectOf(a), this.objectOf(b)));
    return score >= ALIKE ? score : 0;
  }

  private likeObjects(a: number, b: number): number {
    const { objects, objectPairs } = this;
    const shorter = Math.min(objectPairs.length(a), objectPairs.length(b));
    // An object of one character, or none, is like itself alone.
    if (shorter === 0) return objects[a] === objects[b] ? 1 : 0;
    return objectPairs.common(a, b) / shorter;
  }

  private objectOf(clause: number): number {
    const known = this.objectRows[clause] as number;
    if (known !== UNKNOWN) return known;
    const object = objectIn(this.texts[clause] as string);
    this.objects.push(object);
    return (this.objectRows[clause] = this.objectPairs.add(object));
  }
}
