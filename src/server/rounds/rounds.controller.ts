import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { openRound } from '../../app/open-round.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { PORTS } from '../ports.module.js';
import { NewRoundDto, RoundDto } from './round.dto.js';

@ApiTags(TAG_TITLES.rounds)
@Controller('rounds')
export class RoundsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @Access(['department', 'auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [RoundDto] })
  listRounds(): Promise<readonly RoundDto[]> {
    return this.ports.register.rounds();
  }

  @Post()
  @Access('office', 'all')
  @ApiCreatedResponse({ type: RoundDto })
  openRound(@Body() round: NewRoundDto): Promise<RoundDto> {
    return openRound(round, this.ports);
  }
}
