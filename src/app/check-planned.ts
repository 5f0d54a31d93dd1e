import type { SurveyedSystem } from '../core/survey/system.js';
import { duplicateFunction } from '../core/rules/duplicate-function.js';
import type { Ports } from './ports.js';
import { Fault } from './fault.js';

/** What is planned, as its application describes it. */
export interface PlannedSystem {
  readonly name: string;
  readonly department: string;
  readonly function: string;
}

/** A standing system that does the same or nearly the same, with the reasons in words. */
export interface PlannedMatch {
  readonly system: SurveyedSystem;
  /** 0–1: how likely a careful auditor calls the two duplicates. */
  readonly score: number;
  readonly isDuplicate: boolean;
  readonly shared: readonly string[];
  readonly differing: readonly string[];
  /** The parts of the score; they add up to its log-odds. */
  readonly waterfall: readonly { readonly label: string; readonly weight: number }[];
}

/** The data of a 查重报告: the standing systems of a round that are most like a planned one. */
export interface PlannedCheck {
  readonly planned: PlannedSystem;
  readonly compared: number;
  readonly matches: readonly PlannedMatch[];
}

const PLANNED_ID = 'planned';
const SHOWN = 10;
const NOT_COMPARED: readonly (string | undefined)[] = ['已停用', '拟建', '正在申请'];

/** Compares a planned system with what a round has in service, the likest first. */
export async function checkPlanned(
  planned: PlannedSystem,
  round: string,
  ports: Ports,
): Promise<PlannedCheck> {
  if (!planned.name.trim() || !planned.function.trim())
    throw new Fault('bad-input', { errors: '拟建系统的名称和主要功能都要填写' });
  const systems = (await ports.register.systems(round)).filter(
    ({ values }) => values.function !== undefined && !NOT_COMPARED.includes(values.lifecycle),
  );
  const items = [
    {
      ...{ id: PLANNED_ID, name: planned.name, department: planned.department },
      functionText: planned.function,
    },
    ...systems.map(({ id, systemName: name, department, values }) => ({
      ...{ id, name, department },
      functionText: values.function ?? '',
    })),
  ];
  const { duplicate, review } = duplicateFunction.parameters;
  const { pairs } = await ports.similarity.find(items, {
    ...{ duplicate: duplicate.default, review: review.default },
    // Only pairs with the planned one are wanted.
    first: 1,
  });
  const byId = new Map(systems.map((system) => [system.id, system]));
  const matches = pairs.flatMap(({ b, score, decision, shared, differing, waterfall }) => {
    const system = byId.get(b);
    return system
      ? [{ system, score, isDuplicate: decision === 'duplicate', shared, differing, waterfall }]
      : [];
  });
  matches.sort((x, y) => y.score - x.score || (x.system.id < y.system.id ? -1 : 1));
  return { planned, compared: systems.length, matches: matches.slice(0, SHOWN) };
}
