import type { CaseState, Decision, Disposition, ReviewCase, Signed } from './review-case.js';
import { END_STATES } from './review-case.js';

/** A system with everything decided of it: what lists, plans and documents are made of. */
export interface DecidedSystem {
  readonly system: string;
  readonly department: string;
  readonly systemName: string;
  /** Every case of the system, decided or not. */
  readonly cases: readonly ReviewCase[];
  /** The case that governs what happens to the system: the strictest disposition, else decision. */
  readonly governing: ReviewCase | null;
  readonly decision: (Signed & { readonly decision: Decision; readonly reason: string }) | null;
  readonly disposition: ReviewCase['facts']['disposition'];
  /** Id or name of what takes over, when merged. */
  readonly survivor: string | null;
  readonly state: CaseState | null;
  readonly notifiedOn: string | null;
  /** When the department replied, or was found not to have. */
  readonly heardOn: string | null;
  readonly listedOn: string | null;
  readonly dueOn: string | null;
  readonly deferredUntil: string | null;
  readonly proofs: ReviewCase['facts']['proofs'];
  /** 万元 a year, 0 until the budget line is gone. */
  readonly saved: number;
  readonly closedOn: string | null;
}

/** Strictest first: a system that is shut down is not rectified as well. */
const STRICTNESS: readonly (Disposition | null)[] = [
  'decommission',
  'merge',
  'migrate',
  'rectify',
  'keep',
  null,
];
const DECISIVENESS: readonly (Decision | null)[] = ['dormant', 'duplicate', 'rectify', 'keep', null];

/** Systems of a round by their cases, in the order of their first case. Only dismissed cases: no decision. */
export function decidedSystems(cases: readonly ReviewCase[]): readonly DecidedSystem[] {
  const bySystem = new Map<string, ReviewCase[]>();
  for (const item of cases) {
    const list = bySystem.get(item.system);
    if (list) list.push(item);
    else bySystem.set(item.system, [item]);
  }
  return [...bySystem.values()].map(decidedSystem);
}

function decidedSystem(cases: readonly ReviewCase[]): DecidedSystem {
  const [first] = cases as readonly [ReviewCase];
  const governing = governingCase(cases);
  const facts = governing?.facts;
  return {
    ...{ system: first.system, department: first.department, systemName: first.systemName },
    ...{ cases, governing },
    decision: facts?.decision ?? null,
    disposition: facts?.disposition ?? null,
    survivor: facts?.disposition?.survivor ?? null,
    state: governing?.state ?? null,
    notifiedOn: facts?.notice?.on ?? null,
    heardOn: facts?.reply?.on ?? facts?.overdue?.on ?? null,
    listedOn: facts?.listing?.on ?? null,
    dueOn: facts?.disposition?.dueOn ?? null,
    deferredUntil: facts?.deferral?.expiresOn ?? null,
    proofs: facts?.proofs ?? [],
    saved: Math.max(0, ...cases.map(({ facts: { saving } }) => saving?.amount ?? 0)),
    closedOn: facts?.closure?.on ?? null,
  };
}

/** Of the decided cases of a system; null while there is none. A case under 复议 is not decided. */
export function governingCase(cases: readonly ReviewCase[]): ReviewCase | null {
  const decided = cases.filter(
    ({ state, facts }) => facts.decision !== null && state !== 'dismissed' && state !== 'appealed',
  );
  const rank = ({ facts }: ReviewCase): number =>
    STRICTNESS.indexOf(facts.disposition?.disposition ?? null) * DECISIVENESS.length +
    DECISIVENESS.indexOf(facts.decision?.decision ?? null);
  return decided.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Does a case stand in a published list (清理, 整合, 迁移, 规范)? */
export const isListed = ({ state, facts }: ReviewCase): boolean =>
  facts.listing !== null && state !== 'kept' && state !== 'dismissed' && state !== 'appealed';

export const isEnded = ({ state }: Pick<ReviewCase, 'state'>): boolean => END_STATES.includes(state);
