import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { decidePairs } from '../../app/decide-pairs.js';
import { replaceSharedSystems } from '../../app/list-shared-systems.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { PORTS } from '../ports.module.js';
import { RoundParams } from '../rounds/round.dto.js';
import { NewPairDecisionDto, PairDecisionDto, SharedSystemDto, SharedSystemsDto } from './pair.dto.js';

@ApiTags(TAG_TITLES.pairs)
@Controller('rounds/:round')
export class PairsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get('pairs')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [PairDecisionDto] })
  async listPairDecisions(@Param() params: RoundParams): Promise<readonly PairDecisionDto[]> {
    const { name } = await roundForReading(params, this.ports.register);
    return this.ports.register.judgingInputs.decisions(name);
  }

  @Post('pairs')
  @Access('auditBureau', 'all')
  @ApiCreatedResponse({ type: [PairDecisionDto] })
  async decidePair(
    @Param() params: RoundParams,
    @Body() decision: NewPairDecisionDto,
  ): Promise<readonly PairDecisionDto[]> {
    const { name } = await roundForReading(params, this.ports.register);
    return decidePairs(name, [decision], this.ports);
  }

  @Get('shared-systems')
  @Access(['department', 'auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [SharedSystemDto] })
  async listSharedSystems(@Param() params: RoundParams): Promise<readonly SharedSystemDto[]> {
    const { name } = await roundForReading(params, this.ports.register);
    return this.ports.register.judgingInputs.sharedSystems(name);
  }

  @Post('shared-systems')
  @Access('office', 'all')
  @ApiCreatedResponse({ type: [SharedSystemDto] })
  async replaceSharedSystems(
    @Param() params: RoundParams,
    @Body() { systems }: SharedSystemsDto,
  ): Promise<readonly SharedSystemDto[]> {
    const { name } = await roundForReading(params, this.ports.register);
    return replaceSharedSystems(name, systems, this.ports);
  }
}
