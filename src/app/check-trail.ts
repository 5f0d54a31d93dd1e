import { ORIGIN, type TrailEntry, isIntact } from './trail-chain.js';
import type { TrailAnchor } from './trail-port.js';

/** What was found wrong with the trail, and at which entry. */
export interface TrailProblem {
  readonly kind: 'edited' | 'missing' | 'order' | 'unlinked' | 'anchor' | 'truncated';
  readonly sequence: number;
  readonly message: string;
}

export interface TrailCheck {
  readonly entries: number;
  readonly first: number;
  readonly last: number;
  readonly lastHash: string;
  readonly anchors: number;
  readonly problems: readonly TrailProblem[];
}

const MESSAGES = {
  edited: '第 {n} 条被改动过：内容与它的校验值不符',
  missing: '第 {n} 条之前缺少记录',
  order: '第 {n} 条的位置不对：编号没有依次增加',
  unlinked: '第 {n} 条接不上前一条：前一条被换过或删过',
  anchor: '第 {n} 条与数据库之外留存的锚点不符：整段记录被重写过',
  truncated: '末尾被截断：锚点表明至少有 {n} 条',
} as const satisfies Record<TrailProblem['kind'], string>;

const problem = (kind: TrailProblem['kind'], sequence: number): TrailProblem => ({
  kind,
  sequence,
  message: MESSAGES[kind].replace('{n}', String(sequence)),
});

/** An entry that says up to where older ones were taken out, after they had been exported. */
export const PRUNE_ACTION = 'trail.prune';

/** No entry may be taken out earlier than this after it was written (《网络安全法》第二十一条: six months). */
export const LEAST_DAYS = 180;
const DAY_MS = 86_400_000;

interface PruneDetail {
  readonly through?: number;
  readonly hash?: string;
}

/**
 * Reads the trail from its start: every entry intact, numbered without a gap, linked to the one before, and equal to
 * every anchor that was kept outside. A trail may begin later than 1 only where one of its own entries says so.
 */
export async function checkTrail(
  entries: AsyncIterable<TrailEntry> | Iterable<TrailEntry>,
  anchors: readonly TrailAnchor[],
): Promise<TrailCheck> {
  const problems: TrailProblem[] = [];
  const anchored = new Map<number, Set<string>>();
  for (const { sequence, hash } of anchors)
    anchored.set(sequence, (anchored.get(sequence) ?? new Set()).add(hash));
  const pruned = new Map<number, string>([[0, ORIGIN]]);
  let oldestAllowed = Number.POSITIVE_INFINITY;
  let first: TrailEntry | null = null;
  let last: TrailEntry | null = null;
  let count = 0;
  for await (const entry of entries) {
    count++;
    first ??= entry;
    const before: TrailEntry | null = last;
    if (!isIntact(entry)) problems.push(problem('edited', entry.sequence));
    if (before && entry.sequence !== before.sequence + 1)
      problems.push(problem(entry.sequence > before.sequence ? 'missing' : 'order', entry.sequence));
    if (before && entry.previous !== before.hash) problems.push(problem('unlinked', entry.sequence));
    const hashes = anchored.get(entry.sequence);
    if (hashes && (hashes.size > 1 || !hashes.has(entry.hash)))
      problems.push(problem('anchor', entry.sequence));
    if (entry.action === PRUNE_ACTION) {
      const { through, hash } = JSON.parse(entry.detail) as PruneDetail;
      if (through !== undefined && hash !== undefined) pruned.set(through, hash);
      if (through === (first?.sequence ?? 0) - 1) oldestAllowed = Date.parse(entry.at) - LEAST_DAYS * DAY_MS;
    }
    last = entry;
  }
  if (first && pruned.get(first.sequence - 1) !== first.previous)
    problems.push(problem(first.sequence === 1 ? 'unlinked' : 'missing', first.sequence));
  // Anchors of entries taken out tell when those were written: too young, and they were not taken out by the rules.
  const tooYoung = anchors.find(
    ({ sequence, at }) => sequence < (first?.sequence ?? 0) && Date.parse(at) > oldestAllowed,
  );
  if (tooYoung) problems.push(problem('missing', tooYoung.sequence + 1));
  const expected = anchors.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  if (expected > (last?.sequence ?? 0)) problems.push(problem('truncated', expected));
  return {
    entries: count,
    first: first?.sequence ?? 0,
    last: last?.sequence ?? 0,
    lastHash: last?.hash ?? ORIGIN,
    anchors: anchors.length,
    problems,
  };
}
