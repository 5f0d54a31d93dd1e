import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import type { Assembly } from '../../assemble.js';
import { latestRun, requestOfRun } from '../../app/list-of-run.js';
import { type PlanRequest, planCalendar, planOf, planTitle, planWorkbook } from '../../app/make-plan.js';
import type { Plan } from '../../core/plans/plan.js';
import { CALENDAR, XLSX, attachment } from '../attachment.js';
import { PORTS } from '../ports.module.js';
import type { PlanQuery } from './plan.dto.js';

/** Makes the plan of a round from its newest run and decisions. */
@Injectable()
export class PlanDesk {
  constructor(@Inject(PORTS) private readonly assembly: Assembly) {}

  async plan(round: string, query: PlanQuery): Promise<Plan> {
    return planOf(await this.request(round, query));
  }

  async workbook(round: string, query: PlanQuery): Promise<StreamableFile> {
    const request = await this.request(round, query);
    const bytes = await planWorkbook(await planOf(request), request, this.assembly);
    return attachment(bytes, `${planTitle(request)}.xlsx`, 'plan.xlsx', XLSX);
  }

  async calendar(round: string, query: PlanQuery): Promise<StreamableFile> {
    const request = await this.request(round, query);
    const bytes = new TextEncoder().encode(planCalendar(await planOf(request), request));
    return attachment(bytes, `${planTitle(request)}.ics`, 'plan.ics', CALENDAR);
  }

  private async request(round: string, { on, capacity }: PlanQuery): Promise<PlanRequest> {
    const run = await latestRun(round, this.assembly);
    return {
      ...(await requestOfRun(run, this.assembly)),
      ...{ on, capacity },
      policyText: (name) => readFile(join(this.assembly.templatesFolder, 'policies', name), 'utf8'),
    };
  }
}
