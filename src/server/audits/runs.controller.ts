import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { auditSurvey } from '../../app/audit-survey.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { describeFindings } from '../../app/summary.js';
import { describeWaivers, waiversOf } from '../../app/waivers-of.js';
import { Access } from '../access.js';
import { takePage } from '../page.dto.js';
import { PORTS } from '../ports.module.js';
import { shippedPack } from '../shipped-pack.js';
import { WorkQueue } from '../work-queue.js';
import { AuditDto, NewRunDto, RunDto, RunPage, RunParams, RunsQuery } from './run.dto.js';

@ApiTags(TAG_TITLES.audits)
@Controller('runs')
export class RunsController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    private readonly queue: WorkQueue,
  ) {}

  @Post()
  @HttpCode(200)
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: AuditDto })
  async runAudit(@Body() { round, asOf, pack: packId }: NewRunDto): Promise<AuditDto> {
    const pack = await shippedPack(packId);
    const request = { round, asOf, pack };
    const audit = () => auditSurvey(request, this.ports, { report: () => undefined });
    const { run, isRepeat, findings, systems } = await this.queue.run(audit);
    const waivers = describeWaivers(await waiversOf(systems, this.ports), run.asOf);
    return { run, isRepeat, sentences: [...describeFindings(findings, systems), ...waivers] };
  }

  @Get()
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: RunPage })
  async listRuns(@Query() query: RunsQuery): Promise<RunPage> {
    return takePage(await this.ports.register.runs(query.round), query);
  }

  @Get(':run')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: RunDto })
  async findRun(@Param() { run }: RunParams): Promise<RunDto> {
    const found = await this.ports.register.run(run);
    if (!found) throw new Fault('not-found');
    return found;
  }
}
