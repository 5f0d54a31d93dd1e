import { Fault } from '../../app/fault.js';
import { evidenceOfCases } from '../../app/review/case-evidence.js';
import { cleanupDeadline } from '../../app/review/cleanup-deadline.js';
import { decisionTable } from '../../app/review/decision-table.js';
import { selectCases } from '../../app/review/select-cases.js';
import { progressTables } from '../../app/review/progress-tables.js';
import { rectificationOf, remindersOf, trackRound } from '../../app/review/track-round.js';
import { STATE_TITLES, type CaseState } from '../../core/review/review-case.js';
import { type ReviewOptions, selectionOf, withReview } from '../review-session.js';
import { print } from '../terminal.js';

/** The table an official fills, or a blind sample of it for a second reader. */
export async function reviewExportCommand(options: ReviewOptions & { readonly out: string }): Promise<void> {
  await withReview(options, async (session) => {
    const { ports, round, on } = session;
    const cases = await selectCases(selectionOf(options, session), ports);
    if (!cases.length) throw new Fault('no-cases', { round: round.name });
    const names = new Map(
      (await ports.register.systems(round.name)).map((item) => [
        item.id,
        `${item.department}“${item.systemName}”`,
      ]),
    );
    const evidence = await evidenceOfCases(cases, ports);
    const table = decisionTable({ cases, evidence, nameOf: (id) => names.get(id) ?? id });
    await ports.outbox.write(options.out, await ports.tables.write([table], on));
    print(`${cases.length} 件：${options.out}`);
  });
}

/** Where the round stands, printed; with `--out` also as a workbook of every tracking table. */
export async function reviewStatusCommand(options: ReviewOptions & { readonly out?: string }): Promise<void> {
  await withReview(options, async ({ ports, round, on, pack }) => {
    const request = { round: round.name, on, packDue: cleanupDeadline(pack) };
    const progress = await trackRound(request, ports);
    if (options.json) return print(JSON.stringify(progress));
    const totals = new Map<CaseState, number>();
    for (const { states } of progress.departments)
      for (const [state, count] of Object.entries(states) as [CaseState, number][])
        totals.set(state, (totals.get(state) ?? 0) + count);
    const counts = [...totals].map(([state, count]) => `${STATE_TITLES[state]} ${count}`);
    print(`${round.name}，截至 ${on}：${counts.join('，') || '还没有事项'}。`);
    print(`逾期 ${progress.overdue.length} 件，已申请未完成 ${progress.asked.length} 件。`);
    print(`已核减 ${progress.saved} 万元/年，列入清单待核减 ${progress.expected} 万元/年。`);
    if (options.out === undefined) return;
    const tables = progressTables(
      {
        progress,
        reminders: await remindersOf(request, ports),
        rows: await rectificationOf(request, ports),
        packDue: request.packDue,
      },
      { round: round.name, letterhead: pack.letterhead },
    );
    await ports.outbox.write(options.out, await ports.tables.write(tables, on));
    print(`进度、催办、整改台账：${options.out}`);
  });
}
