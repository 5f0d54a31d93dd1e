import { savingsByDepartment, savingsOf } from '../core/review/case-progress.js';
import type { ChartSource, RoundTotals } from '../core/statistics/chart.js';
import { type Chart, drawCharts } from '../core/statistics/index.js';
import type { Ports } from './ports.js';
import { roundForReading } from './resolve-round.js';

/** The charts of a round, from what stands in it and its newest audit run; with rounds compared at the end. */
export async function drawStatistics(roundName: string, ports: Ports): Promise<readonly Chart[]> {
  const round = await roundForReading({ round: roundName }, ports.register);
  return drawCharts(await countRound(round.name, ports));
}

/** Everything charts and figures of a round are made of. */
export async function countRound(round: string, { register }: Ports): Promise<ChartSource> {
  const { statistics } = register;
  const run = await newestRun(round, register);
  return {
    systems: await statistics.systems(round),
    answered: await statistics.answered(round),
    judged: run === null ? null : await statistics.outline(run),
    savings: new Map(
      [...savingsByDepartment(await register.reviews.casesWithSavings(round))].map(
        ([department, { saved }]) => [department, saved],
      ),
    ),
    rounds: await roundsSideBySide(register),
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
