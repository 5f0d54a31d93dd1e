import type { ExplainedPair } from './comparison-port.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';

/**
 * How the scores of the pairs of a group came about. Cost: reading the texts of the whole run once more, because how
 * rare a word is depends on all of them, in a thread; compared are the members alone.
 */
export async function explainGroup(
  { run, group: wanted }: { readonly run: number; readonly group: string },
  { register, pairExplainer }: Pick<Ports, 'register' | 'pairExplainer'>,
): Promise<readonly ExplainedPair[]> {
  const { items } = await register.queryGroups({ run, group: wanted, offset: 0, limit: 1, mostPairs: 0 });
  const [group] = items;
  if (!group) throw new Fault('not-found');
  return pairExplainer.explain({
    ...(await register.judgingInputs.inputsOfRun(run)),
    systems: await register.systemsOfRun(run),
    sameSystem: (await register.statistics.outline(run)).sameSystem,
    among: group.members.map(({ id }) => id),
  });
}
