import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { decidePairs } from '../../app/decide-pairs.js';
import { replaceSharedSystems } from '../../app/list-shared-systems.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RoundParams } from '../rounds/round.dto.js';
import {
  NewPairDecisionDto,
  NewPairDecisionsDto,
  PairDecisionDto,
  SharedSystemDto,
  SharedSystemsDto,
} from './pair.dto.js';

@ApiTags(TAG_TITLES.pairs)
@Controller('rounds/:round')
export class PairsController {
  @Get('pairs')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [PairDecisionDto] })
  async listPairDecisions(
    @Param() params: RoundParams,
    @CallerPorts() ports: Ports,
  ): Promise<readonly PairDecisionDto[]> {
    const { name } = await roundForReading(params, ports.register);
    return ports.register.judgingInputs.decisions(name);
  }

  @Post('pairs')
  @Access('auditBureau', 'all')
  @ApiCreatedResponse({ type: [PairDecisionDto] })
  async decidePair(
    @Param() params: RoundParams,
    @Body() decision: NewPairDecisionDto,
    @CallerPorts() ports: Ports,
  ): Promise<readonly PairDecisionDto[]> {
    const { name } = await roundForReading(params, ports.register);
    return decidePairs(name, [decision], ports);
  }

  @Post('pair-decisions')
  @Access('auditBureau', 'all')
  @ApiCreatedResponse({ type: [PairDecisionDto] })
  async decidePairs(
    @Param() params: RoundParams,
    @Body() { decisions }: NewPairDecisionsDto,
    @CallerPorts() ports: Ports,
  ): Promise<readonly PairDecisionDto[]> {
    const { name } = await roundForReading(params, ports.register);
    return decidePairs(name, decisions, ports);
  }

  @Get('shared-systems')
  @Access(['department', 'auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [SharedSystemDto] })
  async listSharedSystems(
    @Param() params: RoundParams,
    @CallerPorts() ports: Ports,
  ): Promise<readonly SharedSystemDto[]> {
    const { name } = await roundForReading(params, ports.register);
    return ports.register.judgingInputs.sharedSystems(name);
  }

  @Post('shared-systems')
  @Access('office', 'all')
  @ApiCreatedResponse({ type: [SharedSystemDto] })
  async replaceSharedSystems(
    @Param() params: RoundParams,
    @Body() { systems }: SharedSystemsDto,
    @CallerPorts() ports: Ports,
  ): Promise<readonly SharedSystemDto[]> {
    const { name } = await roundForReading(params, ports.register);
    return replaceSharedSystems(name, systems, ports);
  }
}
