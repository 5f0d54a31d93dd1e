import type { AuditResult } from '../../app/audit-survey.js';
import { exportLists } from '../../app/export-lists.js';
import { listRequest } from '../../app/list-request.js';
import { Fault } from '../../app/fault.js';
import { describeImport } from '../../app/summary.js';
import { SUSPICION_LISTS } from '../../core/lists/index.js';
import { type Session, withSession } from '../session.js';
import { print } from '../terminal.js';
import { type ImportOptions, importPaths } from './import.js';
import { judgeRound } from './judge.js';

/** The whole chain: import, judge, lists of what is 疑似. */
export async function runCommand(paths: readonly string[], options: ImportOptions): Promise<void> {
  await withSession(options, async (session) => {
    const { round, errors } = await importAndTell(paths, options, session);
    const request = { ...options, round, asOf: options.asOf };
    print('');
    await judgeRound(request, session, (audit) => writeLists(audit, options.out, session));
    print('下一步：把“缺据待补清单”发给各单位补答，把疑似清单送各单位核实说明；有误的单元格见 intake.json。');
    if (options.failOn === 'errors' && errors) process.exitCode = 1;
  });
}

/** What the import gave is forgotten here: judging needs the round alone. */
async function importAndTell(
  paths: readonly string[],
  options: ImportOptions,
  session: Session,
): Promise<{ readonly round: string; readonly errors: number }> {
  const { result, errors } = await importPaths(paths, options, session);
  for (const line of describeImport(result)) print(line);
  if (!result.units.length) throw new Fault('nothing-readable');
  return { round: result.round.name, errors };
}

async function writeLists(audit: AuditResult, folder: string, { ports, pack }: Session): Promise<void> {
  const request = await listRequest(audit, pack, ports);
  const names = await exportLists(SUSPICION_LISTS, ['xlsx'], { ...request, folder }, ports);
  print('');
  if (audit.isRepeat) print('登记册、口径和基准日都没有变化，沿用上次的判定结果。');
  print(`清单已写入 ${folder}：${names.join('、')}`);
}
