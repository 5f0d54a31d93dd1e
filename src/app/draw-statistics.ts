import { type Chart, drawCharts } from '../core/statistics/index.js';
import type { Ports } from './ports.js';
import { roundForReading } from './resolve-round.js';

/** The charts of a round, from what stands in it and its newest audit run; with rounds compared at the end. */
export async function drawStatistics(roundName: string, ports: Ports): Promise<readonly Chart[]> {
  const round = await roundForReading({ round: roundName }, ports.register);
  const run = (await ports.register.runs(round.name)).reduce<number | null>(
    (newest, { id }) => (newest === null || id > newest ? id : newest),
    null,
  );
  const systems = await ports.register.systems(round.name);
  const findings = run === null ? null : await ports.register.findings(run);
  return [...drawCharts({ systems, findings }), await roundOverRound(ports)];
}

async function roundOverRound(ports: Ports): Promise<Chart> {
  const rounds = await ports.register.rounds();
  const counts: number[] = [];
  for (const { name } of rounds)
    counts.push((await ports.register.querySystems({ round: name, offset: 0, limit: 1 })).total);
  return {
    id: 'round-over-round',
    title: '历次普查的系统数量',
    definition: '每个普查批次登记册中的系统数量。',
    unit: '个',
    form: 'columns',
    categories: rounds.map(({ name }) => name),
    series: [{ name: '系统数量', values: counts }],
    missing: 0,
  };
}
