import { join } from 'node:path';
import { type AuditResult, auditSurvey, findingsDocument } from '../../app/audit-survey.js';
import { describeFindings } from '../../app/summary.js';
import { describeWaivers, waiversOf } from '../../app/waivers-of.js';
import { type CommonOptions, type Session, withSession } from '../session.js';
import { print } from '../terminal.js';

export interface JudgeOptions extends CommonOptions {
  readonly out: string;
  readonly failOn?: string;
}

/** Judges what is stored and writes `findings.json`. */
export async function judgeRound(
  options: JudgeOptions,
  { ports, pack, progress }: Session,
): Promise<AuditResult> {
  const result = await auditSurvey({ pack, round: options.round, asOf: options.asOf }, ports, progress);
  progress.stop();
  await ports.outbox.stream(join(options.out, 'findings.json'), findingsDocument(result.findings));
  if (options.failOn === 'findings' && result.findings.systems.some(({ zombie }) => zombie === 'flagged'))
    process.exitCode = 1;
  return result;
}

export async function judgeCommand(options: JudgeOptions): Promise<void> {
  await withSession(options, async (session) => {
    const { findings, systems, isRepeat } = await judgeRound(options, session);
    for (const line of describeFindings(findings, systems)) print(line);
    for (const line of describeWaivers(await waiversOf(systems, session.ports), findings.asOf)) print(line);
    if (isRepeat) print('登记册、口径和基准日都没有变化，沿用上次的判定结果。');
    print(`判定结果：${join(options.out, 'findings.json')}`);
  });
}
