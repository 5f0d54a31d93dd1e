import { basename } from 'node:path';
import { evidenceOfCases } from '../../app/review/case-evidence.js';
import { comebacksIn } from '../../app/review/closed-systems.js';
import { decisionTable } from '../../app/review/decision-table.js';
import { readSecond, sampleCases, secondReadings } from '../../app/review/second-reader.js';
import { DECISION_TITLES } from '../../core/review/review-case.js';
import { type ReviewOptions, withReview } from '../review-session.js';
import { print } from '../terminal.js';

/** A blind sample of decided cases for a second reader to fill. */
export async function reviewSampleCommand(
  options: ReviewOptions & { readonly out: string; readonly size?: string },
): Promise<void> {
  await withReview(options, async ({ ports, round, on }) => {
    const cases = await sampleCases({ round: round.name, size: Number(options.size ?? 30) }, ports);
    const evidence = await evidenceOfCases(cases, ports);
    const table = decisionTable({ cases, evidence, nameOf: (id) => id, isBlind: true });
    await ports.outbox.write(options.out, await ports.tables.write([table], on));
    print(`抽出 ${cases.length} 件：${options.out}。请另一人独立填写后用 review second 导入。`);
  });
}

/** Takes the second reader's decisions and says how far both agree. */
export async function reviewSecondCommand(file: string, options: ReviewOptions): Promise<void> {
  await withReview(options, async ({ ports, round, on }) => {
    const source = { name: basename(file), path: file };
    const read = await readSecond({ round: round.name, source, by: options.by, on }, ports);
    const { cases, agreeing, kappa, differing } = await secondReadings(round.name, ports);
    print(
      `记下 ${read} 件。共复核 ${cases} 件，一致 ${agreeing} 件，κ＝${kappa === null ? '不能计算' : kappa.toFixed(2)}。`,
    );
    for (const { case: id, systemName, first, second, by } of differing)
      print(`${id}  “${systemName}”：原认定${titleOf(first)}，${by}认定${titleOf(second)}`);
  });
}

const titleOf = (decision: string): string =>
  decision === 'dismissed' ? '排除' : (DECISION_TITLES[decision as keyof typeof DECISION_TITLES] ?? decision);

/** New submissions that look like systems already closed. */
export async function reviewComebacksCommand(options: ReviewOptions): Promise<void> {
  await withReview(options, async ({ ports, round }) => {
    const found = await comebacksIn(round.name, ports);
    if (options.json) return print(JSON.stringify(found));
    for (const item of found)
      print(
        `${item.department}“${item.systemName}”疑为已清理的${item.closedDepartment}“${item.closedName}”（${item.closedOn} 销号）重来：${item.reasons.join('；')}`,
      );
    print(`与已清理系统相同或改名重来的新填报：${found.length} 个。`);
  });
}
