import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditSurvey } from '../../app/audit-survey.js';
import { listRequest } from '../../app/list-request.js';
import { planCalendar, planOf, planTitle, planWorkbook } from '../../app/make-plan.js';
import { Fault } from '../../app/fault.js';
import { policiesFolder } from '../../assemble-reading.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

export interface PlanOptions extends CommonOptions {
  readonly out: string;
  readonly on?: string;
  readonly capacity?: string;
}

/** Writes the plan as a workbook, a calendar and data. */
export async function planCommand(options: PlanOptions): Promise<void> {
  const capacity = capacityOf(options.capacity);
  await withSession(options, async ({ ports, pack, progress }) => {
    const audit = await auditSurvey({ pack, round: options.round, asOf: options.asOf }, ports, progress);
    progress.stop();
    const request = {
      ...(await listRequest(audit, pack, ports)),
      ...{ on: options.on, capacity },
      policyText: (file: string) => readFile(join(policiesFolder(), file), 'utf8'),
    };
    const plan = await planOf(request);
    const path = join(options.out, planTitle(request));
    await ports.outbox.write(`${path}.xlsx`, await planWorkbook(plan, request, ports));
    await ports.outbox.write(`${path}.ics`, planCalendar(plan, request));
    await ports.outbox.write(join(options.out, 'plan.json'), `${JSON.stringify(plan, null, 1)}\n`);
    const late = plan.items.filter(({ isLate }) => isLate).length;
    print(`${path}.xlsx：任务 ${plan.items.length} 项，按现有能力不能按时完成 ${late} 项。`);
    for (const { owner, late: tasks, summary } of plan.conflicts)
      print(`${owner}：${tasks.length} 项不能按时，不能同时满足：${summary.join('；')}。逐条见“冲突明细”`);
  });
}

function capacityOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const capacity = Number(value);
  if (!Number.isInteger(capacity) || capacity < 1)
    throw new Fault('bad-option', { option: '--capacity', value, allowed: '不小于 1 的整数' });
  return capacity;
}
