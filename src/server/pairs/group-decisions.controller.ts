import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { bindGroup, chooseSurvivor, dropSurvivor } from '../../app/decide-groups.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RoundParams } from '../rounds/round.dto.js';
import {
  DroppedSurvivorDto,
  NewGroupDto,
  NewSurvivorDto,
  SurvivorDto,
  SurvivorParams,
} from './group-decision.dto.js';
import { PairDecisionDto } from './pair.dto.js';

@ApiTags(TAG_TITLES.pairs)
@Controller('rounds/:round')
export class GroupDecisionsController {
  @Post('groups')
  @Access('auditBureau', 'all')
  @ApiCreatedResponse({ type: [PairDecisionDto] })
  async bindGroup(
    @Param() params: RoundParams,
    @Body() group: NewGroupDto,
    @CallerPorts() ports: Ports,
  ): Promise<readonly PairDecisionDto[]> {
    const { name } = await roundForReading(params, ports.register);
    return bindGroup(name, group, ports);
  }

  @Get('survivors')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [SurvivorDto] })
  async listSurvivors(
    @Param() params: RoundParams,
    @CallerPorts() ports: Ports,
  ): Promise<readonly SurvivorDto[]> {
    const { name } = await roundForReading(params, ports.register);
    return ports.register.judgingInputs.survivors(name);
  }

  @Post('survivors')
  @Access('auditBureau', 'all')
  @ApiCreatedResponse({ type: SurvivorDto })
  async chooseSurvivor(
    @Param() params: RoundParams,
    @Body() choice: NewSurvivorDto,
    @CallerPorts() ports: Ports,
  ): Promise<SurvivorDto> {
    const { name } = await roundForReading(params, ports.register);
    return chooseSurvivor(name, choice, ports);
  }

  @Delete('survivors/:system')
  @Access('auditBureau', 'all')
  @ApiOkResponse({ type: DroppedSurvivorDto })
  async dropSurvivor(
    @Param() { system, ...params }: SurvivorParams,
    @CallerPorts() ports: Ports,
  ): Promise<DroppedSurvivorDto> {
    const { name } = await roundForReading(params, ports.register);
    await dropSurvivor(name, system, ports);
    return { system };
  }
}
