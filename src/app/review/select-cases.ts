import type { CaseKind, CaseState, ReviewCase } from '../../core/review/review-case.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';

/** Which cases of a round a command means; without ids every one that fits. */
export interface CaseSelection {
  readonly round: string;
  readonly cases?: readonly string[] | undefined;
  readonly department?: string | undefined;
  readonly kind?: CaseKind | undefined;
  readonly rule?: string | undefined;
  readonly states?: readonly CaseState[] | undefined;
}

/** The selected cases in the order in which they were opened; an unknown id is a fault. */
export async function selectCases(
  { round, cases: ids, department, kind, rule, states }: CaseSelection,
  { register }: Ports,
): Promise<readonly ReviewCase[]> {
  const all = await register.reviews.casesOfRound(round);
  const unknown = ids?.find((id) => !all.some((item) => item.id === id));
  if (unknown !== undefined) throw new Fault('case-not-found', { case: unknown });
  return all.filter(
    (item) =>
      (!ids || ids.includes(item.id)) &&
      (department === undefined || item.department === department) &&
      (kind === undefined || item.kind === kind) &&
      (rule === undefined || item.rules.includes(rule)) &&
      (!states || states.includes(item.state)),
  );
}
