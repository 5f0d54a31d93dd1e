import { bookedSavings, savingsByDepartment, savingsOf } from '../core/review/case-progress.js';
import type { ChartSource, RoundTotals } from '../core/statistics/chart.js';
import { CHART_PARTS, type Chart, type ChartPart, drawCharts } from '../core/statistics/index.js';
import type { Ports } from './ports.js';
import { roundForReading } from './resolve-round.js';

/** The charts of a round, from what stands in it and its newest audit run; with rounds compared at the end. */
export async function drawStatistics(
  roundName: string,
  ports: Ports,
  parts: readonly ChartPart[] = CHART_PARTS,
): Promise<readonly Chart[]> {
  const round = await roundForReading({ round: roundName }, ports.register);
  return drawCharts(await countFor(parts, round.name, ports), parts);
}

const NOTHING: ChartSource = {
  systems: [],
  answered: new Map(),
  judged: null,
  savings: new Map(),
  booked: [],
  rounds: [],
};

/** Only what the charts of these parts are drawn from: the register is not read for a comparison of rounds. */
async function countFor(parts: readonly ChartPart[], round: string, ports: Ports): Promise<ChartSource> {
  const isAbout = (part: ChartPart) => parts.includes(part);
  const { statistics } = ports.register;
  return {
    ...NOTHING,
    ...(isAbout('findings') || isAbout('register') ? { systems: await statistics.systems(round) } : {}),
    ...(isAbout('register') ? { answered: await statistics.answered(round) } : {}),
    ...(isAbout('findings') ? await countFindings(round, ports) : {}),
    ...(isAbout('rounds') ? { rounds: await roundsSideBySide(ports.register) } : {}),
  };
}

/** Everything charts and figures of a round are made of. */
export const countRound = (round: string, ports: Ports): Promise<ChartSource> =>
  countFor(CHART_PARTS, round, ports);

async function countFindings(
  round: string,
  { register }: Ports,
): Promise<Pick<ChartSource, 'judged' | 'savings' | 'booked'>> {
  const run = await newestRun(round, register);
  const cases = await register.reviews.casesWithSavings(round);
  return {
    booked: bookedSavings(cases),
    judged: run === null ? null : await register.statistics.outline(run),
    savings: new Map([...savingsByDepartment(cases)].map(([department, { saved }]) => [department, saved])),
  };
}

async function roundsSideBySide(register: Ports['register']): Promise<readonly RoundTotals[]> {
  const totals: RoundTotals[] = [];
  for (const { name } of await register.rounds()) {
    const run = await newestRun(name, register);
    const { saved } = savingsOf(await register.reviews.casesWithSavings(name));
    const found = run === null ? { dormant: null, grouped: null } : await register.statistics.suspected(run);
    totals.push({ round: name, saved, ...found, ...(await register.statistics.totals(name)) });
  }
  return totals;
}

const newestRun = async (round: string, register: Ports['register']): Promise<number | null> =>
  (await register.runs(round)).reduce<number | null>(
    (newest, { id }) => (newest === null || id > newest ? id : newest),
    null,
  );
