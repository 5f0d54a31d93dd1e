import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { explainRun } from '../../app/explain-run.js';
import type { Ports } from '../../app/ports.js';
import { describeRehearsal, rehearsePack, tryThresholds } from '../../app/rehearse-pack.js';
import { describeReplay, replayRun } from '../../app/replay-run.js';
import { Fault } from '../../app/fault.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RunParams } from '../audits/run.dto.js';
import { RoundParams } from '../rounds/round.dto.js';
import { shippedPack } from '../shipped-pack.js';
import { RoundDesk } from '../round-desk.js';
import { WorkQueue } from '../work-queue.js';
import { ExplanationDto, ExplanationParams, explanationDto } from './explanation.dto.js';
import { NewRehearsalDto, RehearsalDto, ReplayDto } from './rehearsal.dto.js';
import { StabilityDto, StabilityQuery, stabilityDto } from './stability.dto.js';

/** What defends a verdict. Everything long runs in a thread, one after another. */
@ApiTags(TAG_TITLES.findings)
@Controller()
export class ExplanationsController {
  constructor(
    private readonly queue: WorkQueue,
    private readonly rounds: RoundDesk,
  ) {}

  @Get('runs/:run/systems/:system/explanation')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: ExplanationDto })
  async explainFindings(
    @Param() params: ExplanationParams,
    @CallerPorts() ports: Ports,
  ): Promise<ExplanationDto> {
    return explanationDto(await explainRun(params, ports));
  }

  @Get('runs/:run/stability')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [StabilityDto] })
  async measureStability(
    @Param() { run }: RunParams,
    @Query() choice: StabilityQuery,
    @CallerPorts() ports: Ports,
  ): Promise<readonly StabilityDto[]> {
    const judged = await ports.register.run(run);
    if (!judged) throw new Fault('not-found');
    const asked = { round: judged.round, run, ...choice };
    const measure = () => this.rounds.read('stability', asked, ports);
    const { flipping, stability } = await this.queue.run(measure);
    return stability.map((one) => stabilityDto(one, flipping));
  }

  @Get('runs/:run/replay')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: ReplayDto })
  async replayRun(@Param() { run: id }: RunParams, @CallerPorts() ports: Ports): Promise<ReplayDto> {
    const replay = await this.queue.run(() => replayRun(id, ports));
    const { run, isIdentical, flips } = replay;
    return { run, isIdentical, flips, sentence: describeReplay(replay) };
  }

  @Post('rounds/:round/rehearsals')
  @HttpCode(200)
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: RehearsalDto })
  async rehearseRules(
    @Param() { round }: RoundParams,
    @Body() { pack: id, asOf, thresholds }: NewRehearsalDto,
    @CallerPorts() ports: Ports,
  ): Promise<RehearsalDto> {
    const pack = tryThresholds(await shippedPack(id), thresholds);
    const rehearse = () => rehearsePack({ round, asOf, pack }, ports);
    const rehearsal = await this.queue.run(rehearse);
    return { ...rehearsal, sentences: describeRehearsal(pack, rehearsal) };
  }
}
