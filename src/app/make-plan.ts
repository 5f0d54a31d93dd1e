import { type Plan, makePlan } from '../core/plans/plan.js';
import type { CapacityOf, PlannedTask } from '../core/plans/planned-task.js';
import { tasksOfDecisions } from '../core/plans/tasks-of-decisions.js';
import { tasksOfPolicy } from '../core/plans/tasks-of-policy.js';
import { writeCalendar } from '../core/plans/write-calendar.js';
import { planTables } from '../core/lists/plan-tables.js';
import { POLICIES } from '../core/survey/citation.js';
import { readTasks } from '../core/tasks/read-tasks.js';
import { settlementsOn } from '../core/review/settlement.js';
import type { ListRequest } from './export-lists.js';
import type { Ports } from './ports.js';
import { checkDate } from './resolve-round.js';

/** Steps that one department can finish in a month: house default. */
const STEPS_PER_MONTH = 20;

export interface PlanRequest extends ListRequest {
  /** First day of the plan; default is the survey date. */
  readonly on?: string | undefined;
  readonly capacity?: number | undefined;
  /** Text of a policy document, by the name of its file. */
  readonly policyText: (file: string) => Promise<string>;
}

/** The plan of a round: steps of what was decided, and the tasks of the document its pack rests on. */
export async function planOf(request: PlanRequest): Promise<Plan> {
  const { findings, pack, capacity = STEPS_PER_MONTH } = request;
  const from = request.on === undefined ? findings.asOf : checkDate(request.on);
  const settlements = settlementsOn(request.settlements, from);
  const decided = findings.systems.flatMap((judged) => {
    const settlement = settlements.get(judged.id);
    return settlement ? [[judged, settlement] as const] : [];
  });
  const finish = pack.duties.find(({ list }) => list === 'cleanup-plan')?.finish ?? null;
  const departments = new Set(findings.systems.map(({ department }) => department));
  // 市直各部门 is no unit with hands of its own: only those that report have a capacity.
  const capacityOf: CapacityOf = (owner) => (departments.has(owner) ? capacity : null);
  const tasks = [...tasksOfDecisions(decided, { from, finish }), ...(await policyTasks(request, from))];
  return makePlan(tasks, { from, capacityOf });
}

async function policyTasks({ pack, policyText }: PlanRequest, from: string): Promise<readonly PlannedTask[]> {
  if (pack.policy === null) return [];
  const { title, file } = POLICIES[pack.policy];
  const { tasks } = readTasks(pack.policy, await policyText(file));
  return tasksOfPolicy(tasks, { from, document: title });
}

export const planTitle = ({ pack }: Pick<PlanRequest, 'pack'>): string =>
  `${pack.letterhead}政务信息系统清理整合工作计划`;

export const planCalendar = (plan: Plan, request: PlanRequest): string =>
  writeCalendar(plan, planTitle(request));

export const planWorkbook = (plan: Plan, request: PlanRequest, ports: Pick<Ports, 'tables'>) =>
  ports.tables.write(planTables(plan, request.pack), plan.from);
