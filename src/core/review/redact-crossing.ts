import type { Evidence, Verdict } from '../audit/finding.js';

/** A finding as pages and notices show it. */
export interface FindingOfSystem {
  readonly systemId: string;
  readonly department: string;
  readonly verdict: Verdict;
}

/** Rules that compare systems of different departments; a test holds this list against the rules. */
export const CROSSING_RULES: ReadonlySet<string> = new Set([
  'copied-description',
  'covered-function',
  'duplicate-function',
  'planned-duplicate',
]);

/** How a finding is named in the set of released ones. */
export const findingKey = ({
  systemId,
  verdict,
}: Pick<FindingOfSystem, 'systemId'> & { readonly verdict: Pick<Verdict, 'rule'> }): string =>
  `${verdict.rule}.${systemId}`;

/**
 * A finding as its department may see it: its own answers and clauses, and how many similar systems there are
 * elsewhere. Names and cells of others appear only when the finding stands in `released` (see `findingKey`).
 * A finding of another department loses all its evidence. Nothing else of a finding names others.
 */
export function redactFinding<F extends FindingOfSystem>(
  finding: F,
  department: string,
  released: ReadonlySet<string>,
): F {
  const { verdict } = finding;
  if (finding.department !== department)
    return { ...finding, verdict: { ...withoutNote(verdict), evidence: [] } };
  if (verdict.verdict !== 'flagged' || !CROSSING_RULES.has(verdict.rule)) return finding;
  if (released.has(findingKey(finding))) return finding;
  const own = ownEvidence(verdict.evidence);
  const others = similarElsewhere(verdict, verdict.evidence.length - own.length);
  // Nothing of others is left in it: a register that shows a department its own part has said so in its note.
  if (!others) return { ...finding, verdict: { ...verdict, evidence: own } };
  const note = `与全市另外 ${others} 个系统的功能相近；系统和单位名称经审计局公布后可见`;
  return { ...finding, verdict: { ...verdict, evidence: own, note } };
}

/** Rules read each question of the judged system once, and before the answers of others. */
function ownEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ field }) => {
    if (seen.has(field)) return false;
    seen.add(field);
    return true;
  });
}

/** The note counts them all; the evidence shows only the first few. */
function similarElsewhere({ note = '' }: Verdict, shown: number): number {
  const [, counted] = /^与(?:另外)? ?(\d+) 个/u.exec(note) ?? [];
  return Math.max(Number(counted ?? 0), shown);
}

function withoutNote({ note: _, ...verdict }: Verdict): Omit<Verdict, 'note'> {
  return verdict;
}
