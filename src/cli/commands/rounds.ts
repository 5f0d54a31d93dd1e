import { type StatedTerms, changeRound, openRound } from '../../app/open-round.js';
import { Fault } from '../../app/fault.js';
import type { Round } from '../../app/ports.js';
import { type RoundReporting, reportingOf } from '../../app/reporting-progress.js';
import { roundForReading } from '../../app/resolve-round.js';
import { returnSubmission } from '../../app/return-submission.js';
import { dayOf } from '../../app/today.js';
import { type CommonOptions, withAssembly, withSession } from '../session.js';
import { print } from '../terminal.js';

export interface RoundOptions extends CommonOptions, StatedTerms {
  readonly on?: string;
}

const lineOf = ({ name, asOf, deadline, notice }: Round): string =>
  `${name}：基准日 ${asOf}，填报截止日 ${deadline ?? '未定'}${notice ? `，通知：${notice}` : ''}`;

export async function roundsListCommand({ db, json }: CommonOptions): Promise<void> {
  await withAssembly(db, async ({ register }) => {
    const rounds = await register.rounds();
    if (json) return print(JSON.stringify(rounds));
    for (const round of rounds) print(lineOf(round));
    if (!rounds.length) print('还没有普查批次。');
  });
}

export async function roundsOpenCommand(name: string, options: RoundOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const { asOf, deadline, notice } = options;
    if (asOf === undefined) throw new Fault('as-of-missing');
    print(lineOf(await openRound({ name, asOf, deadline, notice }, ports)));
  });
}

/** An empty value takes a deadline or a notice away. */
export async function roundsChangeCommand(name: string, options: RoundOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const round = await roundForReading({ round: name }, ports.register);
    print(lineOf(await changeRound(round, { deadline: options.deadline, notice: options.notice }, ports)));
  });
}

/** Who has reported and who has not. */
export async function roundsStatusCommand(options: RoundOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const round = await roundForReading(options, ports.register);
    const reporting = await reportingOf(round, dayOf(options.on, ports.clock), ports);
    if (options.json) return print(JSON.stringify(reporting));
    for (const line of linesOf(reporting)) print(line);
  });
}

function linesOf({ name, on, deadline, units }: RoundReporting): readonly string[] {
  const titles = [...new Set(units.map(({ title }) => title))];
  const counts = titles.map((title) => `${title} ${units.filter((unit) => unit.title === title).length}`);
  return [
    `${name}，截至 ${on}（填报截止日 ${deadline ?? '未定'}）：${counts.join('，')}。`,
    ...units.map(
      ({ title, department, basis, latestOn, stored, refused, returned }) =>
        `  ${title}  ${department}${latestOn ? `  ${latestOn} 收入 ${stored} 个系统` : `（${basis}）`}` +
        `${refused ? `，${refused} 行未收入` : ''}${returned.map(({ reason }) => `，退回：${reason}`).join('')}`,
    ),
  ];
}

/** Sends a submission back to its unit. */
export async function roundsReturnCommand(
  receipt: string,
  options: CommonOptions & { readonly by: string; readonly reason: string; readonly on?: string },
): Promise<void> {
  const { by, reason, on } = options;
  await withSession(options, async ({ ports }) => {
    const { department } = await returnSubmission({ receipt, reason, by, on }, ports);
    print(`${department}的填报（回执 ${receipt}）已退回更正：${reason}`);
  });
}
