import type { Findings } from '../audit/finding.js';

/** Of systems that several units report, every report but the first; `among`: the systems looked at. */
export function laterReports(
  { sameSystem }: Pick<Findings, 'sameSystem'>,
  among: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(sameSystem.flatMap(([a, b]) => (among.has(a) && among.has(b) ? [b] : [])));
}
