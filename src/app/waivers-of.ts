import { type Waiver, describeWaiver, waiverState, waiversBySystem } from '../core/review/waiver.js';
import { ruleTitle } from '../core/rules/index.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { Ports } from './ports.js';

type Named = Pick<SurveyedSystem, 'id' | 'department' | 'systemName'>;

/**
 * Waivers by system. They are joined where a system is shown and are no part of a run: a waiver changes what people
 * do about a verdict, not the verdict, and a run judged again must give the same bytes whatever was granted since.
 */
export async function waiversOf(
  systems: readonly Named[],
  { register }: Pick<Ports, 'register'>,
): Promise<ReadonlyMap<string, readonly Waiver[]>> {
  const departments = new Set(systems.map(({ department }) => department));
  const [only] = departments.size === 1 ? departments : [undefined];
  const query = only === undefined ? {} : { department: only };
  return waiversBySystem(await register.waivers.list(query), systems);
}

/** Sentences of what is asked for, holds or has run out on a day; what was refused or withdrawn is told elsewhere. */
export const waiverRemarks = (waivers: readonly Waiver[], day: string): readonly string[] =>
  waivers
    .filter(({ status }) => status === 'requested' || status === 'granted')
    .map((waiver) => describeWaiver(waiver, day, ruleTitle));

/** One line under a summary: how many systems have a deferral or a waiver, by state; none where there is none. */
export function describeWaivers(
  waivers: ReadonlyMap<string, readonly Waiver[]>,
  day: string,
): readonly string[] {
  const count = (kind: Waiver['kind'], state: string): number =>
    [...waivers.values()].filter((own) =>
      own.some((waiver) => waiver.kind === kind && waiverState(waiver, day) === state),
    ).length;
  const told = (
    [
      ['deferral', 'granted', '暂缓整合'],
      ['deferral', 'requested', '申请暂缓整合待审批'],
      ['waiver', 'granted', '有豁免'],
    ] as const
  ).map(([kind, state, title]) => [title, count(kind, state)] as const);
  const expired = [...waivers.values()].filter((own) =>
    own.some((one) => waiverState(one, day) === 'expired'),
  );
  const parts = [...told, ['已到期', expired.length] as const].filter(([, systems]) => systems > 0);
  if (!parts.length) return [];
  const counts = parts.map(([title, systems]) => `${title}的 ${systems} 个`).join('，');
  return [`暂缓和豁免（截至 ${day}）：${counts}。它们不改变判定，在清单“备注”栏注明。`];
}
