import { type JudgedKinds, type VerdictFlip, flipsBetween } from '../core/audit/flips.js';
import { Fault } from './fault.js';
import type { Ports, Run } from './ports.js';

/** A group that only one of two runs has; a group whose members changed is two of these. */
export interface GroupDifference {
  readonly id: string;
  readonly members: readonly string[];
}

export interface RunDifference {
  readonly before: Run;
  readonly after: Run;
  /** Systems judged both times whose result of some rule differs. */
  readonly flips: readonly VerdictFlip[];
  readonly appeared: readonly Omit<JudgedKinds, 'verdicts'>[];
  readonly gone: readonly Omit<JudgedKinds, 'verdicts'>[];
  readonly newGroups: readonly GroupDifference[];
  readonly goneGroups: readonly GroupDifference[];
}

/** What is different between two runs, of one round or of two: results, systems, groups. */
export async function compareRuns(
  ids: { readonly before: number; readonly after: number },
  { register }: Pick<Ports, 'register'>,
): Promise<RunDifference> {
  const [before, after] = [await register.run(ids.before), await register.run(ids.after)];
  if (!before || !after) throw new Fault('not-found');
  const [then, now] = [await register.judgedKinds(before.id), await register.judgedKinds(after.id)];
  const [groupsThen, groupsNow] = [await namedGroups(before, register), await namedGroups(after, register)];
  return {
    ...{ before, after },
    flips: flipsBetween({ systems: then }, { systems: now }),
    ...{ appeared: without(now, then), gone: without(then, now) },
    newGroups: [...groupsNow].flatMap(([key, group]) => (groupsThen.has(key) ? [] : [group])),
    goneGroups: [...groupsThen].flatMap(([key, group]) => (groupsNow.has(key) ? [] : [group])),
  };
}

/** Systems of one run that another does not have. */
function without(
  systems: readonly JudgedKinds[],
  others: readonly JudgedKinds[],
): readonly Omit<JudgedKinds, 'verdicts'>[] {
  const known = new Set(others.map(({ id }) => id));
  return systems.flatMap(({ verdicts: _, ...system }) => (known.has(system.id) ? [] : [system]));
}

/** By their members: a group is the same when it holds the same systems. */
async function namedGroups(
  { id: run }: Run,
  register: Ports['register'],
): Promise<ReadonlyMap<string, GroupDifference>> {
  const groups = await register.groups(run);
  return new Map(
    groups.map(({ id, members }) => [
      members
        .map((member) => member.id)
        .sort()
        .join(),
      { id, members: members.map(({ systemName }) => systemName) },
    ]),
  );
}
