import { exportLists } from '../../app/export-lists.js';
import { listRequest } from '../../app/list-request.js';
import { Fault } from '../../app/fault.js';
import { describeFindings, describeImport } from '../../app/summary.js';
import { describeWaivers, waiversOf } from '../../app/waivers-of.js';
import { SUSPICION_LISTS } from '../../core/lists/index.js';
import { withSession } from '../session.js';
import { print } from '../terminal.js';
import { type ImportOptions, importPaths } from './import.js';
import { judgeRound } from './judge.js';

/** The whole chain: import, judge, lists of what is 疑似. */
export async function runCommand(paths: readonly string[], options: ImportOptions): Promise<void> {
  await withSession(options, async (session) => {
    const { result, errors } = await importPaths(paths, options, session);
    for (const line of describeImport(result)) print(line);
    if (!result.units.length) throw new Fault('nothing-readable');
    const round = { round: result.round.name, asOf: options.asOf };
    const audit = await judgeRound({ ...options, ...round }, session);
    print('');
    for (const line of describeFindings(audit.findings, audit.systems)) print(line);
    const waivers = await waiversOf(audit.systems, session.ports);
    for (const line of describeWaivers(waivers, audit.findings.asOf)) print(line);
    const request = await listRequest(audit, session.pack, session.ports);
    const names = await exportLists(
      SUSPICION_LISTS,
      ['xlsx'],
      { ...request, folder: options.out },
      session.ports,
    );
    print('');
    if (audit.isRepeat) print('登记册、口径和基准日都没有变化，沿用上次的判定结果。');
    print(`清单已写入 ${options.out}：${names.join('、')}`);
    print('下一步：把“缺据待补清单”发给各单位补答，把疑似清单送各单位核实说明；有误的单元格见 intake.json。');
    if (options.failOn === 'errors' && errors) process.exitCode = 1;
  });
}
