/** Clauses count as shared when this share of the shorter one's character pairs agree. */
const ALIKE = 0.6;

/** How many of its pairs a clause must have in common with one that is no shorter; products may be a hair too much. */
export const needed = (pairs: number): number => Math.ceil(ALIKE * pairs - 1e-9);

/** Actions say how, objects say what: 档案查询 and 房产查询 share an action, not a function. */
const ACTIONS =
  /(?:管理|查询|统计|分析|登记|审批|受理|审核|发布|监管|监测|监控|预警|维护|采集|上报|办理|处理|服务|建设|系统|平台|应用|信息|数据|汇总|录入|共享|展示|报表|业务|功能|工作)/gu;

const objectOf = (clause: string): string => clause.replace(ACTIONS, '');

/** Character pairs as ascending numbers, each once: two lists are merged many times faster than two sets. */
export function pairsOf(text: string): Int32Array {
  if (text.length < 2) return NO_PAIRS;
  const pairs = new Int32Array(text.length - 1);
  for (let i = 1; i < text.length; i++) pairs[i - 1] = (text.charCodeAt(i - 1) << 16) | text.charCodeAt(i);
  pairs.sort();
  let kept = 1;
  for (let i = 1; i < pairs.length; i++) if (pairs[i] !== pairs[i - 1]) pairs[kept++] = pairs[i] as number;
  return kept === pairs.length ? pairs : pairs.slice(0, kept);
}
const NO_PAIRS = new Int32Array(0);

function overlap(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common / Math.max(1, Math.min(a.length, b.length));
}

/** A clause with what it takes to compare it. */
export interface PreparedClause {
  readonly clause: string;
  readonly pairs: Int32Array;
  readonly object: string;
  /** Which of 32 drawers the pairs fall into: nothing in common there, nothing in common at all. */
  readonly drawers: number;
  readonly objectPairs: Int32Array;
}

const prepared = new Map<string, PreparedClause>();
/** Clauses recur across an inventory; the memory is dropped before it grows with every inventory ever seen. */
const REMEMBERED = 50_000;

export function prepareClause(clause: string): PreparedClause {
  let known = prepared.get(clause);
  if (!known) {
    const object = objectOf(clause);
    const pairs = pairsOf(clause);
    const drawers = pairs.reduce((bits, pair) => bits | (1 << ((pair ^ (pair >> 16)) & 31)), 0);
    known = { clause, object, pairs, drawers, objectPairs: pairsOf(object) };
    if (prepared.size >= REMEMBERED) prepared.clear();
    prepared.set(clause, known);
  }
  return known;
}

const mayOverlap = (a: PreparedClause, b: PreparedClause): boolean => (a.drawers & b.drawers) !== 0;

/** How alike two clauses are: their wording, but no more than their objects agree. */
function alike(a: PreparedClause, b: PreparedClause): number {
  if (a.clause === b.clause) return 1;
  if (!mayOverlap(a, b)) return 0;
  return aliked(a, b, overlap(a.pairs, b.pairs));
}

function aliked(a: PreparedClause, b: PreparedClause, wording: number): number {
  if (wording < ALIKE) return wording;
  if (!a.objectPairs.length || !b.objectPairs.length) return a.object === b.object ? wording : 0;
  return Math.min(wording, overlap(a.objectPairs, b.objectPairs));
}

/**
 * How alike two clauses are if they count as shared, else 0; `common` is the number of character pairs that they
 * have in common, where somebody has counted them already.
 */
export function sharedScore(a: PreparedClause, b: PreparedClause, common?: number): number {
  const score =
    a.clause === b.clause
      ? 1
      : common === undefined
        ? alike(a, b)
        : aliked(a, b, common / Math.max(1, Math.min(a.pairs.length, b.pairs.length)));
  return score >= ALIKE ? score : 0;
}
