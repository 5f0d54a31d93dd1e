import { Fault } from '../../app/fault.js';
import { describeRehearsal, rehearsePack } from '../../app/rehearse-pack.js';
import { replayRun } from '../../app/replay-run.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

/** Who would flip if what is on trial came into force. */
export async function rehearseCommand(options: CommonOptions): Promise<void> {
  await withSession(options, async ({ ports, pack, progress }) => {
    const request = { pack, round: options.round, asOf: options.asOf };
    const rehearsal = await rehearsePack(request, ports, progress);
    progress.stop();
    if (options.json) print(JSON.stringify(rehearsal.flips));
    else for (const line of describeRehearsal(pack, rehearsal)) print(line);
  });
}

/** Judges a past run again, or lists the runs there are. */
export async function replayCommand(run: string | undefined, options: CommonOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    if (run === undefined) {
      for (const { id, round, pack, asOf, createdAt } of await ports.register.runs(options.round))
        print(`${id}\t${round}\t${pack}\t${asOf}\t${createdAt}`);
      return;
    }
    if (!/^[1-9]\d{0,14}$/u.test(run))
      throw new Fault('bad-option', {
        option: 'RUN',
        value: run,
        allowed: '判定的编号（不写编号则列出全部）',
      });
    const { isIdentical, flips, run: past } = await replayRun(Number(run), ports);
    if (options.json) {
      print(JSON.stringify({ run: past.id, isIdentical, flips }));
      return;
    }
    print(
      isIdentical
        ? `第 ${past.id} 次判定（口径 ${past.pack}，基准日 ${past.asOf}）按当时的规则重做，结果逐字节相同。`
        : `第 ${past.id} 次判定按当时的规则重做，结果不同：程序中规则的判定方法已经改变，影响 ${flips.length} 条。`,
    );
    if (!isIdentical) process.exitCode = 4;
  });
}
