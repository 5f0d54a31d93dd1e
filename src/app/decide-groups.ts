import { Fault } from './fault.js';
import { decidePairs } from './decide-pairs.js';
import type { DecidedSurvivor, PairDecision } from './judging-inputs-port.js';
import type { Ports } from './ports.js';

/** These systems are one group, by id; `survivor` is the one of them to be kept. */
export interface StatedGroup {
  readonly members: readonly string[];
  readonly survivor?: string | undefined;
  readonly reason: string;
}

export interface StatedSurvivor {
  readonly system: string;
  readonly reason: string;
}

/**
 * Binds systems, of one group or of several, into one: every run from now on groups them. Each is confirmed with the
 * first, and pairs of them that were rejected before are confirmed too, for a rejected pair never shares a group.
 */
export async function bindGroup(
  round: string,
  { members, survivor, reason }: StatedGroup,
  ports: Ports,
): Promise<readonly PairDecision[]> {
  const distinct = [...new Set(members)];
  const [first = ''] = distinct;
  if (distinct.length < 2) throw new Fault('bad-input', { errors: '一组至少要有两个系统' });
  if (survivor !== undefined && !distinct.includes(survivor))
    throw new Fault('bad-input', { errors: '保留的系统不在所列的系统之中' });
  const inside = new Set(distinct);
  const rejected = (await ports.register.judgingInputs.decisions(round)).filter(
    ({ a, b, verdict }) => verdict === 'rejected' && inside.has(a) && inside.has(b),
  );
  const pairs = [...distinct.slice(1).map((b) => ({ a: first, b })), ...rejected];
  const decided = await decidePairs(
    round,
    pairs.map(({ a, b }) => ({ a, b, verdict: 'confirmed', reason })),
    ports,
  );
  if (survivor !== undefined) await chooseSurvivor(round, { system: survivor, reason }, ports);
  return decided;
}

/**
 * Keeps this system of whatever group it stands in, from the next run on, however the group changes. Of several chosen
 * systems in one group the latest choice counts.
 */
export async function chooseSurvivor(
  round: string,
  { system, reason }: StatedSurvivor,
  ports: Ports,
): Promise<DecidedSurvivor> {
  const { register, actor, clock } = ports;
  if (!(await register.system(round, system))) throw new Fault('system-not-found', { system });
  if (!reason.trim()) throw new Fault('bad-input', { errors: '指定保留哪一个要写明理由' });
  const choice = { system, reason: reason.trim(), decidedBy: actor.name, decidedAt: clock.now() };
  await register.write({ actor, action: 'survivor.choose', subject: round }, async (writer) => {
    await writer.judgingInputs.chooseSurvivor(round, choice);
    writer.note({ system });
  });
  return choice;
}

/** Takes such a choice back: the program proposes again. */
export async function dropSurvivor(round: string, system: string, ports: Ports): Promise<void> {
  const { register, actor } = ports;
  await register.write({ actor, action: 'survivor.drop', subject: round }, async (writer) => {
    if (!(await writer.judgingInputs.dropSurvivor(round, system))) throw new Fault('not-found');
    writer.note({ system });
  });
}
