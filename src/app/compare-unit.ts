import { compareSubmissions } from '../core/intake/compare-submissions.js';
import type { ComparedSystem, SystemChange } from '../core/intake/system-change.js';
import { withKept } from '../core/intake/with-kept.js';
import { keepUnasked } from '../core/intake/keep-unasked.js';
import { carried, uncarried } from '../core/survey/carried-system.js';
import { type SubmissionPlan, originOf, planSubmission } from './plan-submission.js';
import type { DeclaredSystem } from './changes-port.js';
import type { RegisterReader, WaitingSystem } from './ports.js';

/** A unit's submission beside what stands of it. */
export interface UnitComparison extends SubmissionPlan {
  /** As they will stand: with earlier answers to what their sheets do not ask. */
  readonly systems: readonly WaitingSystem[];
  /** Nothing for a first submission: all of it is new. */
  readonly changes: readonly SystemChange[];
}

interface Unit {
  readonly round: string;
  readonly department: string;
  readonly systems: readonly WaitingSystem[];
  readonly replacesAll: boolean;
}

/**
 * Plans a submission and tells what became of each system. Answers are only loaded where systems are declared again.
 * A change of name that is beyond doubt counts as an update. Who replaces all says that nothing earlier counts.
 */
export async function compareUnit(
  { round, department, systems, replacesAll }: Unit,
  register: Pick<RegisterReader, 'standing' | 'changes'>,
): Promise<UnitComparison> {
  const standing = await register.standing(round, department);
  const plan = planSubmission(systems, standing, replacesAll);
  if (!plan.superseded.length && !plan.vanished.length) return { ...plan, systems, changes: [] };
  const concerned = new Set([...plan.superseded, ...plan.vanished]);
  const declared = await register.changes.standing(round, department);
  const earlier = declared.filter(({ id }) => concerned.has(id));
  const incoming = systems.map(uncarried);
  // Equal sheets say nothing of answers that were kept from a third one, and that go when all is replaced.
  const known = earlier.map(compared).map((one) => (replacesAll ? { ...one, fingerprint: '' } : one));
  const { changes, unchanged, replaced } = compareSubmissions(known, incoming.map(compared));
  const positions = new Set(replaced.map(([position]) => position));
  const [superseded, vanished] = [true, false].map((isReplaced) =>
    earlier.flatMap(({ id }, position) => (positions.has(position) === isReplaced ? id : [])),
  );
  return {
    change: {
      added: systems.length - replaced.length,
      updated: replaced.length - unchanged,
      unchanged,
      vanished: earlier.length - replaced.length,
    },
    superseded: superseded ?? [],
    vanished: vanished ?? [],
    systems: replacesAll ? systems : completed(systems, { earlier, incoming, replaced }),
    changes: replacesAll ? changes.map(closed) : changes.map(onceCertain),
  };
}

interface Matched {
  readonly earlier: readonly DeclaredSystem[];
  readonly incoming: readonly DeclaredSystem[];
  readonly replaced: readonly (readonly [number, number])[];
}

function completed(
  systems: readonly WaitingSystem[],
  { earlier, incoming, replaced }: Matched,
): readonly WaitingSystem[] {
  const complete = [...systems];
  for (const [position, at] of replaced) {
    const [before, now] = [earlier[position], incoming[at]];
    if (before && now) complete[at] = carried(keepUnasked(before, now));
  }
  return complete;
}

const compared = (system: DeclaredSystem): ComparedSystem => ({
  id: system.id,
  systemName: system.systemName,
  ownerUnit: system.ownerUnit,
  part: system.part,
  fingerprint: system.fingerprint,
  origin: originOf(system),
  values: system.values,
  answers: system.answers,
});

/** Answers that the new sheet does not ask for are kept, once it is certain which system it is about. */
const onceCertain = (change: SystemChange): SystemChange =>
  change.state === 'open' ? change : withKept(change);

/** Who replaces all has said that what is missing is gone. */
const closed = (change: SystemChange): SystemChange =>
  change.state === 'settled'
    ? change
    : { ...change, state: 'settled', reasons: [...change.reasons, '报送时选了全量替换，原系统已移出登记册'] };
