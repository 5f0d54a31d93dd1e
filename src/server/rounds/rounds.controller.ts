import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { openRound } from '../../app/open-round.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { NewRoundDto, RoundDto } from './round.dto.js';

@ApiTags(TAG_TITLES.rounds)
@Controller('rounds')
export class RoundsController {
  @Get()
  @Access(['department', 'auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [RoundDto] })
  listRounds(@CallerPorts() { register }: Ports): Promise<readonly RoundDto[]> {
    return register.rounds();
  }

  @Post()
  @Access('office', 'all')
  @ApiCreatedResponse({ type: RoundDto })
  openRound(@Body() round: NewRoundDto, @CallerPorts() ports: Ports): Promise<RoundDto> {
    return openRound(round, ports);
  }
}
