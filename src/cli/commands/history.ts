import { Fault } from '../../app/fault.js';
import { describeRehearsal, rehearsePack } from '../../app/rehearse-pack.js';
import { describeReplay, replayRun } from '../../app/replay-run.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

/** Who would flip if what is on trial came into force. */
export async function rehearseCommand(options: CommonOptions): Promise<void> {
  await withSession(options, async ({ ports, pack, progress }) => {
    const request = { pack, round: options.round, asOf: options.asOf };
    const rehearsal = await rehearsePack(request, ports);
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
    const replay = await replayRun(Number(run), ports);
    const { isIdentical, flips } = replay;
    if (options.json) {
      print(JSON.stringify({ run: replay.run.id, isIdentical, flips }));
      return;
    }
    print(describeReplay(replay));
    if (!isIdentical) process.exitCode = 4;
  });
}
