import { type Profile, bigrams } from './tokenize.js';

/** Why two items were put together, and what still separates them, in words an official can check. */
export interface Explanation {
  readonly shared: readonly string[];
  readonly differing: readonly string[];
}

/** Clauses count as shared when half of their character pairs agree. */
const ALIKE = 0.5;

function overlap(a: string, b: string): number {
  const left = new Set(bigrams(a));
  const right = new Set(bigrams(b));
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return common / Math.max(1, Math.min(left.size, right.size));
}

export function explainPair(a: Profile, b: Profile): Explanation {
  const shared: string[] = [];
  if (a.kind !== null && a.kind === b.kind) shared.push(`同属“${a.kind}”类系统`);
  const matched = new Set<string>();
  for (const clause of a.clauses) {
    const partner = b.clauses.find((other) => !matched.has(other) && overlap(clause, other) >= ALIKE);
    if (partner === undefined) continue;
    matched.add(partner);
    matched.add(clause);
    shared.push(clause === partner ? clause : `${clause}≈${partner}`);
  }
  const differing = [...a.clauses, ...b.clauses].filter((clause) => !matched.has(clause));
  if (!shared.length) shared.push('系统名称用词相近');
  return { shared, differing: [...new Set(differing)] };
}
