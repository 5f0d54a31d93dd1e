import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Ports } from '../../app/ports.js';
import type { Plan } from '../../core/plans/plan.js';
import { CALENDAR, XLSX, attachment } from '../attachment.js';
import { RoundDesk } from '../round-desk.js';
import type { PlanQuery } from './plan.dto.js';

/** Makes the plan of a round from its newest run and decisions. */
@Injectable()
export class PlanDesk {
  constructor(private readonly rounds: RoundDesk) {}

  plan(round: string, query: PlanQuery, ports: Ports): Promise<Plan> {
    return this.rounds.read('plan', { round, ...query }, ports);
  }

  async workbook(round: string, query: PlanQuery, ports: Ports): Promise<StreamableFile> {
    const { title, bytes } = await this.rounds.read('planWorkbook', { round, ...query }, ports);
    return attachment(bytes, `${title}.xlsx`, 'plan.xlsx', XLSX);
  }

  async calendar(round: string, query: PlanQuery, ports: Ports): Promise<StreamableFile> {
    const { title, bytes } = await this.rounds.read('planCalendar', { round, ...query }, ports);
    return attachment(bytes, `${title}.ics`, 'plan.ics', CALENDAR);
  }
}
