import { join } from 'node:path';
import { type AuditResult, findingsDocument, withAudit } from '../../app/audit-survey.js';
import { describeFindings } from '../../app/summary.js';
import { describeWaivers, waiversOf } from '../../app/waivers-of.js';
import { type CommonOptions, type Session, withSession } from '../session.js';
import { print } from '../terminal.js';

export interface JudgeOptions extends CommonOptions {
  readonly out: string;
  readonly failOn?: string;
}

/** Judges what is stored, writes `findings.json`, and prints what was found; `use` may make more of it. */
export async function judgeRound(
  options: JudgeOptions,
  { ports, pack, progress }: Session,
  use: (audit: AuditResult) => Promise<void>,
): Promise<void> {
  const request = { pack, round: options.round, asOf: options.asOf };
  await withAudit(request, ports, progress, async (audit) => {
    const { findings, systems } = audit;
    progress.stop();
    await ports.outbox.stream(join(options.out, 'findings.json'), findingsDocument(findings));
    if (options.failOn === 'findings' && findings.systems.some(({ zombie }) => zombie === 'flagged'))
      process.exitCode = 1;
    for (const line of describeFindings(findings, systems)) print(line);
    for (const line of describeWaivers(await waiversOf(systems, ports), findings.asOf)) print(line);
    await use(audit);
  });
}

export async function judgeCommand(options: JudgeOptions): Promise<void> {
  await withSession(options, (session) =>
    judgeRound(options, session, ({ isRepeat }) => {
      if (isRepeat) print('登记册、口径和基准日都没有变化，沿用上次的判定结果。');
      print(`判定结果：${join(options.out, 'findings.json')}`);
      return Promise.resolve();
    }),
  );
}
