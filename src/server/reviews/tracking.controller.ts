import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { cleanupDeadline } from '../../app/review/cleanup-deadline.js';
import { comebacksIn } from '../../app/review/closed-systems.js';
import { type TrackRequest, rectificationOf, remindersOf, trackRound } from '../../app/review/track-round.js';
import { viewRead } from '../../app/review/view-cases.js';
import { dayOf } from '../../app/today.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RoundParams } from '../rounds/round.dto.js';
import { shippedPack } from '../shipped-pack.js';
import { GroupReleaseDto } from './step.dto.js';
import {
  ComebackDto,
  RectificationRowDto,
  ReminderDto,
  RoundProgressDto,
  TrackingQuery,
} from './tracking.dto.js';

@ApiTags(TAG_TITLES.reviews)
@Controller('rounds/:round')
export class TrackingController {
  @Get('progress')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: RoundProgressDto })
  async showProgress(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
    @Query() query: TrackingQuery,
  ): Promise<RoundProgressDto> {
    const progress = await trackRound(await this.request(ports, params, query), ports);
    const view = (item: (typeof progress.overdue)[number]) => viewRead(item, ports.actor);
    const asked = progress.asked.map(({ case: item, asked: what }) => ({ asked: what, case: view(item) }));
    return { ...progress, overdue: progress.overdue.map(view), asked };
  }

  @Get('reminders')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: [ReminderDto] })
  async listReminders(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
    @Query() query: TrackingQuery,
  ): Promise<readonly ReminderDto[]> {
    return remindersOf(await this.request(ports, params, query), ports);
  }

  @Get('rectification')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: [RectificationRowDto] })
  async listRectification(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
    @Query() query: TrackingQuery,
  ): Promise<readonly RectificationRowDto[]> {
    return rectificationOf(await this.request(ports, params, query), ports);
  }

  @Get('comebacks')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [ComebackDto] })
  listComebacks(
    @CallerPorts() ports: Ports,
    @Param() { round }: RoundParams,
  ): Promise<readonly ComebackDto[]> {
    return comebacksIn(round, ports);
  }

  @Get('releases')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [GroupReleaseDto] })
  async listReleases(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
  ): Promise<readonly GroupReleaseDto[]> {
    const { name } = await roundForReading(params, ports.register);
    return ports.register.reviews.releases(name);
  }

  private async request(
    ports: Ports,
    params: RoundParams,
    { on, pack }: TrackingQuery,
  ): Promise<TrackRequest> {
    const { name: round } = await roundForReading(params, ports.register);
    const packDue = cleanupDeadline(await shippedPack(pack));
    return { round, on: dayOf(on, ports.clock), packDue };
  }
}
