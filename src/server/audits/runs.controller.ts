import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { type AuditResult, withAudit } from '../../app/audit-survey.js';
import { compareRuns } from '../../app/compare-runs.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { describeFindings } from '../../app/summary.js';
import { describeWaivers, waiversOf } from '../../app/waivers-of.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { takePage } from '../page.dto.js';
import { shippedPack } from '../shipped-pack.js';
import { WorkQueue } from '../work-queue.js';
import { DifferencesQuery, RunDifferenceDto, RunPairParams, countFlips } from './difference.dto.js';
import { AuditDto, NewRunDto, RunDto, RunPage, RunParams, RunsQuery } from './run.dto.js';

@ApiTags(TAG_TITLES.audits)
@Controller('runs')
export class RunsController {
  constructor(private readonly queue: WorkQueue) {}

  @Post()
  @HttpCode(200)
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: AuditDto })
  async runAudit(
    @Body() { round, asOf, pack: packId }: NewRunDto,
    @CallerPorts() ports: Ports,
  ): Promise<AuditDto> {
    const pack = await shippedPack(packId);
    const request = { round, asOf, pack };
    const tell = async ({ run, isRepeat, findings, systems }: AuditResult): Promise<AuditDto> => {
      const waivers = describeWaivers(await waiversOf(systems, ports), run.asOf);
      return { run, isRepeat, sentences: [...describeFindings(findings, systems), ...waivers] };
    };
    return this.queue.run(() => withAudit(request, ports, { report: () => undefined }, tell));
  }

  @Get()
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: RunPage })
  async listRuns(@Query() query: RunsQuery, @CallerPorts() ports: Ports): Promise<RunPage> {
    return takePage(await ports.register.runs(query.round), query);
  }

  @Get(':run')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: RunDto })
  async findRun(@Param() { run }: RunParams, @CallerPorts() ports: Ports): Promise<RunDto> {
    const found = await ports.register.run(run);
    if (!found) throw new Fault('not-found');
    return found;
  }

  @Get(':run/differences/:earlier')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: RunDifferenceDto })
  async compareRuns(
    @Param() { run, earlier }: RunPairParams,
    @Query() query: DifferencesQuery,
    @CallerPorts() ports: Ports,
  ): Promise<RunDifferenceDto> {
    const found = await compareRuns({ before: earlier, after: run }, ports);
    const wanted = found.flips.filter(({ rule }) => query.rule === undefined || rule === query.rule);
    return { ...found, counts: countFlips(found.flips), flips: takePage(wanted, query) };
  }
}
