import { type DecidedSystem, decidedSystems } from '../core/review/decided-systems.js';
import type { ProofKind, ReviewCase } from '../core/review/review-case.js';
import {
  CLEANUP_STEPS,
  type CleanupStep,
  type Settlement,
  type Settlements,
  settlementsOn,
} from '../core/review/settlement.js';

/** The step that a proof is proof of. Nobody hands in a proof that users have moved: closure says so. */
const STEP_OF: Readonly<Partial<Record<ProofKind, CleanupStep>>> = {
  notice: 'stop',
  screenshot: 'stop',
  data: 'archive',
  contract: 'contract',
  resources: 'resources',
  budget: 'budget',
};

/**
 * The decisions in force of a round, by system, from its cases; as of the last day on which anything was done, for
 * want of a clock. Papers name persons, cases the accounts that they acted with.
 */
export function settledSystems(
  cases: readonly ReviewCase[],
  nameOf: (account: string) => string,
): Settlements {
  const days = cases.flatMap(({ lastOn }) => lastOn ?? []);
  const latest = days.reduce((last, day) => (day > last ? day : last), '');
  const named = [...settlementsOf(cases)].map(
    ([system, settlement]) => [system, { ...settlement, decidedBy: nameOf(settlement.decidedBy) }] as const,
  );
  return settlementsOn(new Map(named), latest);
}

function settlementsOf(cases: readonly ReviewCase[]): Settlements {
  return new Map(
    decidedSystems(cases).flatMap((decided) => {
      const settlement = settlementOf(decided) ?? dismissalOf(decided);
      return settlement ? [[decided.system, settlement]] : [];
    }),
  );
}

function settlementOf(decided: DecidedSystem): Settlement | null {
  const { system, decision, disposition, survivor, dueOn, deferredUntil } = decided;
  if (!decision) return null;
  return {
    system,
    conclusion: decision.decision,
    disposition: disposition?.disposition ?? null,
    reason: decision.reason,
    decidedBy: decision.by,
    decidedOn: decision.on,
    survivor,
    due: dueOn,
    deferredUntil,
    closedOn: decided.closedOn,
    done: doneOf(decided),
  };
}

/** Every case of the system was heard and dismissed. */
function dismissalOf({ system, cases }: DecidedSystem): Settlement | null {
  const dismissals = cases.flatMap(({ facts }) => facts.dismissal ?? []);
  const [first] = dismissals;
  if (!first || dismissals.length < cases.length) return null;
  return {
    ...{ system, conclusion: 'dismissed', disposition: 'keep', reason: first.reason },
    ...{ decidedBy: first.by, decidedOn: first.on },
    ...{ survivor: null, due: null, deferredUntil: null, done: {} },
  };
}

function doneOf({ proofs, closedOn }: DecidedSystem): Settlement['done'] {
  const done: { [S in CleanupStep]?: string } = {};
  for (const { file, on } of proofs) {
    const step = STEP_OF[file.kind];
    if (step) done[step] ??= on;
  }
  if (closedOn) for (const step of CLEANUP_STEPS) done[step] ??= closedOn;
  return done;
}
