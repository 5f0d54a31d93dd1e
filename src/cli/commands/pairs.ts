import { bindGroup, chooseSurvivor } from '../../app/decide-groups.js';
import { decidePairs } from '../../app/decide-pairs.js';
import { roundForReading } from '../../app/resolve-round.js';
import { exportDecisions } from '../../core/similarity/index.js';
import { readStatedDecisions } from '../read-pair-decisions.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

/** Keeps what an auditor says of one pair. */
export async function pairsDecideCommand(
  a: string,
  b: string,
  options: CommonOptions & { readonly verdict: string; readonly reason?: string },
): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const round = await roundForReading(options, ports.register);
    await decidePairs(round.name, [{ a, b, verdict: options.verdict, reason: options.reason }], ports);
    print(
      `批次“${round.name}”：“${a}”与“${b}”已记为${options.verdict === 'confirmed' ? '功能相近' : '功能不相近'}，再次判定时生效。`,
    );
  });
}

/** Binds systems into one group and says which of them is kept. */
export async function pairsBindCommand(
  members: readonly string[],
  { keep, reason, ...options }: CommonOptions & { readonly keep?: string; readonly reason: string },
): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const { name } = await roundForReading(options, ports.register);
    if (members.length === 1) await chooseSurvivor(name, { system: keep ?? members[0] ?? '', reason }, ports);
    else await bindGroup(name, { members, survivor: keep, reason }, ports);
    print(`批次“${name}”：已记下，再次判定时生效。`);
  });
}

/** Writes every decision of a round to a small file. */
export async function pairsExportCommand(options: CommonOptions & { readonly out: string }): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const round = await roundForReading(options, ports.register);
    const decisions = await ports.register.judgingInputs.decisions(round.name);
    const bare = decisions.map(({ a, b, verdict }) => ({ a, b, verdict }));
    await ports.outbox.write(options.out, exportDecisions(bare));
    print(`批次“${round.name}”认定过 ${decisions.length} 对系统：${options.out}`);
  });
}

/** Takes decisions from such a file; all of them, or none. */
export async function pairsImportCommand(file: string, options: CommonOptions): Promise<void> {
  const stated = await readStatedDecisions(file);
  await withSession(options, async ({ ports }) => {
    const round = await roundForReading(options, ports.register);
    const decisions = await decidePairs(round.name, stated, ports);
    print(`批次“${round.name}”已记住 ${decisions.length} 对系统的认定，再次判定时生效。`);
  });
}
