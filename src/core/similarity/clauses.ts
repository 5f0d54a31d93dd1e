/** Clauses of two function texts laid side by side. */
export interface ClauseMatch {
  readonly shared: readonly (readonly [string, string])[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/** Clauses count as shared when this share of the shorter one's character pairs agree. */
const ALIKE = 0.6;

/** Actions say how, objects say what: 档案查询 and 房产查询 share an action, not a function. */
const ACTIONS =
  /(?:管理|查询|统计|分析|登记|审批|受理|审核|发布|监管|监测|监控|预警|维护|采集|上报|办理|处理|服务|建设|系统|平台|应用|信息|数据|汇总|录入|共享|展示|报表|业务|功能|工作)/gu;

const objectOf = (clause: string): string => clause.replace(ACTIONS, '');

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 1; i < text.length; i++) pairs.add(text.slice(i - 1, i + 1));
  return pairs;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const pair of small) if (large.has(pair)) common++;
  return common / Math.max(1, small.size);
}

interface Prepared {
  readonly clause: string;
  readonly pairs: ReadonlySet<string>;
  readonly object: string;
  readonly objectPairs: ReadonlySet<string>;
}

const prepared = new Map<string, Prepared>();
/** Clauses recur across an inventory; the memory is dropped before it grows with every inventory ever seen. */
const REMEMBERED = 50_000;

function prepare(clause: string): Prepared {
  let known = prepared.get(clause);
  if (!known) {
    const object = objectOf(clause);
    known = { clause, object, pairs: pairsOf(clause), objectPairs: pairsOf(object) };
    if (prepared.size >= REMEMBERED) prepared.clear();
    prepared.set(clause, known);
  }
  return known;
}

/** How alike two clauses are: their wording, but no more than their objects agree. */
function alike(a: Prepared, b: Prepared): number {
  if (a.clause === b.clause) return 1;
  const wording = overlap(a.pairs, b.pairs);
  if (wording < ALIKE) return wording;
  if (!a.objectPairs.size || !b.objectPairs.size) return a.object === b.object ? wording : 0;
  return Math.min(wording, overlap(a.objectPairs, b.objectPairs));
}

export const clauseLikeness = (a: string, b: string): number => alike(prepare(a), prepare(b));
export const isSharedClause = (a: string, b: string): boolean => clauseLikeness(a, b) >= ALIKE;

/** Pairs each clause with its best partner of the other side, every clause used once. */
export function matchClauses(a: readonly string[], b: readonly string[]): ClauseMatch {
  const [left, right] = [a.map(prepare), b.map(prepare)];
  const edges = left.flatMap((one, i) =>
    right.flatMap((other, j) => {
      const score = alike(one, other);
      return score >= ALIKE ? [{ i, j, score }] : [];
    }),
  );
  edges.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const shared: (readonly [string, string])[] = [];
  for (const { i, j } of edges) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    shared.push([a[i] ?? '', b[j] ?? '']);
  }
  return {
    shared,
    onlyA: a.filter((_, i) => !usedA.has(i)),
    onlyB: b.filter((_, j) => !usedB.has(j)),
  };
}
