import { compareSubmissions } from '../core/intake/compare-submissions.js';
import type { ComparedSystem, SystemChange } from '../core/intake/system-change.js';
import { uncarried } from '../core/survey/carried-system.js';
import { type SubmissionPlan, originOf, planSubmission } from './plan-submission.js';
import type { DeclaredSystem } from './changes-port.js';
import type { RegisterReader, StandingSystem, WaitingSystem } from './ports.js';

/** A unit's submission beside what stands of it. */
export interface UnitComparison extends SubmissionPlan {
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
 * Plans a submission and tells what became of each system. Answers are only loaded where some of them changed.
 * A change of name that is beyond doubt counts as an update.
 */
export async function compareUnit(
  { round, department, systems, replacesAll }: Unit,
  register: Pick<RegisterReader, 'standing' | 'changes'>,
): Promise<UnitComparison> {
  const standing = await register.standing(round, department);
  const plan = planSubmission(systems, standing, replacesAll);
  if (!standing.length) return { ...plan, changes: [] };
  const concerned = new Set([...plan.superseded, ...plan.vanished]);
  const isPlain = !plan.change.updated && !plan.change.vanished;
  const known = isPlain
    ? standing.map(recognised)
    : (await register.changes.standing(round, department)).map(compared);
  const earlier = known.filter(({ id }) => concerned.has(id));
  const incoming = systems.map(isPlain ? recognised : (system) => compared(uncarried(system)));
  const { changes, unchanged, replaced } = compareSubmissions(earlier, incoming);
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
    changes: replacesAll ? changes.map(closed) : changes,
  };
}

/** Without its answers, where no answer changed. */
const recognised = (system: StandingSystem | WaitingSystem | DeclaredSystem): ComparedSystem => ({
  id: system.id,
  systemName: system.systemName,
  ownerUnit: system.ownerUnit,
  part: system.part,
  fingerprint: system.fingerprint,
  origin: originOf(system),
  values: {},
  answers: {},
});

const compared = (system: DeclaredSystem): ComparedSystem => ({
  ...recognised(system),
  values: system.values,
  answers: system.answers,
});

/** Who replaces all has said that what is missing is gone. */
const closed = (change: SystemChange): SystemChange =>
  change.state === 'settled'
    ? change
    : { ...change, state: 'settled', reasons: [...change.reasons, '报送时选了全量替换，原系统已移出登记册'] };
