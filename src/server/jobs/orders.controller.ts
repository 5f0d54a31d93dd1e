import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { checkDate, roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RoundParams } from '../rounds/round.dto.js';
import { shippedPack } from '../shipped-pack.js';
import { JobDesk } from './job-desk.js';
import { AcceptedDto, BackgroundQuery, RoundRunDto, RunParams, jobDto } from './job.dto.js';

/** Orders of long work: answered at once with the job that does it. */
@ApiTags(TAG_TITLES.jobs)
@Controller()
export class OrdersController {
  constructor(private readonly desk: JobDesk) {}

  @Post('rounds/:round/runs')
  @HttpCode(202)
  @Access(['auditBureau', 'office'], 'all')
  @ApiAcceptedResponse({ type: AcceptedDto })
  async orderRun(
    @Param() params: RoundParams,
    @Query() _query: BackgroundQuery,
    @Body() { pack, asOf }: RoundRunDto,
    @CallerPorts() ports: Ports,
  ): Promise<AcceptedDto> {
    const { name: round } = await roundForReading({ round: params.round }, ports.register);
    await shippedPack(pack);
    if (asOf !== undefined) checkDate(asOf);
    const job = await this.desk.enqueue({ request: { kind: 'judge', round, pack, asOf }, round }, ports);
    return { job: jobDto(job) };
  }

  @Post('rounds/:round/comparisons')
  @HttpCode(202)
  @Access(['auditBureau', 'office'], 'all')
  @ApiAcceptedResponse({ type: AcceptedDto })
  async orderComparison(@Param() params: RoundParams, @CallerPorts() ports: Ports): Promise<AcceptedDto> {
    const { name: round } = await roundForReading({ round: params.round }, ports.register);
    const job = await this.desk.enqueue({ request: { kind: 'similarity', round }, round }, ports);
    return { job: jobDto(job) };
  }

  @Post('runs/:run/exports')
  @HttpCode(202)
  @Access(['auditBureau', 'office'], 'all')
  @ApiAcceptedResponse({ type: AcceptedDto })
  async orderLists(@Param() { run }: RunParams, @CallerPorts() ports: Ports): Promise<AcceptedDto> {
    const found = await ports.register.run(run);
    if (!found) throw new Fault('not-found');
    const request = { kind: 'lists', run, lists: [] } as const;
    return { job: jobDto(await this.desk.enqueue({ request, round: found.round }, ports)) };
  }
}
