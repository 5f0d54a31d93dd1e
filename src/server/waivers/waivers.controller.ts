import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { decideWaiver } from '../../app/decide-waiver.js';
import type { Ports } from '../../app/ports.js';
import { requestWaiver } from '../../app/request-waiver.js';
import { checkDate } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { takePage } from '../page.dto.js';
import { SystemParams } from '../surveys/system.dto.js';
import {
  NewDeferralDto,
  NewWaiverDto,
  WaiverDto,
  WaiverPage,
  WaiverParams,
  WaiverRulingDto,
  WaiversQuery,
  WithdrawalDto,
  waiverDto,
} from './waiver.dto.js';

@ApiTags(TAG_TITLES.waivers)
@Controller()
export class WaiversController {
  @Get('waivers')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: WaiverPage })
  async listWaivers(
    @Query() { on, round, state, ...query }: WaiversQuery,
    @CallerPorts() ports: Ports,
  ): Promise<WaiverPage> {
    const day = checkDate(on);
    const department = ports.actor.department ?? query.department;
    const waivers = await ports.register.waivers.list({ round, department });
    const told = waivers.map((waiver) => waiverDto(waiver, day));
    return takePage(state === undefined ? told : told.filter((waiver) => waiver.state === state), query);
  }

  @Post('rounds/:round/systems/:id/deferrals')
  @Access(['department', 'office'], 'own')
  @ApiCreatedResponse({ type: WaiverDto })
  async requestDeferral(
    @Param() { round, id: system }: SystemParams,
    @Body() body: NewDeferralDto,
    @CallerPorts() ports: Ports,
  ): Promise<WaiverDto> {
    const form = { ...body, kind: 'deferral', rules: [], round, system } as const;
    return waiverDto(await requestWaiver(form, ports), body.requestedOn);
  }

  @Post('rounds/:round/systems/:id/waivers')
  @Access('auditBureau', 'all')
  @ApiCreatedResponse({ type: WaiverDto })
  async waiveRule(
    @Param() { round, id: system }: SystemParams,
    @Body() body: NewWaiverDto,
    @CallerPorts() ports: Ports,
  ): Promise<WaiverDto> {
    const form = { ...body, kind: 'waiver', round, system } as const;
    return waiverDto(await requestWaiver(form, ports), body.requestedOn);
  }

  @Post('waivers/:waiver/ruling')
  @HttpCode(200)
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: WaiverDto })
  async ruleOnDeferral(
    @Param() { waiver: id }: WaiverParams,
    @Body() body: WaiverRulingDto,
    @CallerPorts() ports: Ports,
  ): Promise<WaiverDto> {
    return waiverDto(await decideWaiver({ ...body, id }, ports), body.on);
  }

  @Post('waivers/:waiver/withdrawal')
  @HttpCode(200)
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: WaiverDto })
  async withdrawWaiver(
    @Param() { waiver: id }: WaiverParams,
    @Body() body: WithdrawalDto,
    @CallerPorts() ports: Ports,
  ): Promise<WaiverDto> {
    return waiverDto(await decideWaiver({ ...body, id, status: 'withdrawn' }, ports), body.on);
  }
}
