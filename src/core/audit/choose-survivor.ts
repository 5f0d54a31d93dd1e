import type { SurveyedSystem } from '../survey/system.js';

interface Merit {
  readonly reason: string;
  readonly points: number;
  holds(system: SurveyedSystem, isDormant: boolean): boolean;
}

/** What speaks for keeping a system, most telling first. House order; shown with the proposal. */
const MERITS: readonly Merit[] = [
  { reason: '没有僵尸规则成立', points: 8, holds: (_, isDormant) => !isDormant },
  { reason: '已建在用', points: 4, holds: ({ values }) => (values.lifecycle ?? '已建') === '已建' },
  {
    reason: '使用范围覆盖到市或以下各级',
    points: 3,
    holds: ({ values }) => /^覆盖|^全/u.test(values.useScope ?? ''),
  },
  {
    reason: '部署在政务云或政府数据中心',
    points: 2,
    holds: ({ values }) => values.hosting === '政务云' || values.hosting === '政府数据中心',
  },
  { reason: '已接入共享平台', points: 2, holds: ({ values }) => values.sharingConnected === '是' },
  { reason: '持续更新', points: 1, holds: ({ values }) => values.opsStatus === '持续更新' },
];

/** What a person said of a system: of its group, this one is kept. */
export interface SurvivorChoice {
  readonly system: string;
  readonly reason: string;
  readonly by: string;
}

/**
 * Which system of a group to keep: the one a person chose, of several the latest (the last); else a proposal, by most
 * points, then most monthly users, then register order.
 */
export function chooseSurvivor(
  systems: readonly SurveyedSystem[],
  isDormant: (id: string) => boolean,
  choices: readonly SurvivorChoice[] = [],
): { readonly survivor: string; readonly reasons: readonly string[] } {
  const chosen = choices.findLast((choice) => systems.some(({ id }) => id === choice.system));
  if (chosen) return { survivor: chosen.system, reasons: [`${chosen.by}指定：${chosen.reason}`] };
  const ranked = systems.map((system) => {
    const merits = MERITS.filter((merit) => merit.holds(system, isDormant(system.id)));
    return { system, merits, points: merits.reduce((sum, { points }) => sum + points, 0) };
  });
  const users = ({ values }: SurveyedSystem) => values.monthlyUsers ?? -1;
  ranked.sort((a, b) => b.points - a.points || users(b.system) - users(a.system));
  const [best] = ranked;
  if (!best) return { survivor: '', reasons: [] };
  const reasons = best.merits.map(({ reason }) => reason);
  if (best.system.values.monthlyUsers) reasons.push(`月使用用户 ${best.system.values.monthlyUsers} 人`);
  return { survivor: best.system.id, reasons };
}
