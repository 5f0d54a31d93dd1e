import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { CALENDAR, XLSX } from '../attachment.js';
import { RoundParams } from '../rounds/round.dto.js';
import { PlanDto, PlanQuery } from './plan.dto.js';
import { PlanDesk } from './plan-desk.js';

@ApiTags(TAG_TITLES.plans)
@Controller('rounds/:round')
export class PlansController {
  constructor(private readonly desk: PlanDesk) {}

  @Get('plan')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: PlanDto })
  showPlan(
    @Param() { round }: RoundParams,
    @Query() query: PlanQuery,
    @CallerPorts() ports: Ports,
  ): Promise<PlanDto> {
    return this.desk.plan(round, query, ports);
  }

  @Get('plan.xlsx')
  @Access(['auditBureau', 'office'], 'all')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  downloadPlan(
    @Param() { round }: RoundParams,
    @Query() query: PlanQuery,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    return this.desk.workbook(round, query, ports);
  }

  @Get('plan.ics')
  @Access(['auditBureau', 'office'], 'all')
  @ApiProduces(CALENDAR)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  downloadPlanCalendar(
    @Param() { round }: RoundParams,
    @Query() query: PlanQuery,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    return this.desk.calendar(round, query, ports);
  }
}
