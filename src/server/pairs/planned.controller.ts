import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { checkPlanned } from '../../app/check-planned.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RoundParams } from '../rounds/round.dto.js';
import { PlannedCheckDto, PlannedSystemDto } from './planned.dto.js';

@ApiTags(TAG_TITLES.pairs)
@Controller('rounds/:round')
export class PlannedController {
  /** Names systems of all departments, so departments do not ask it; nothing is stored. */
  @Post('planned-check')
  @HttpCode(200)
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: PlannedCheckDto })
  async checkPlanned(
    @Param() params: RoundParams,
    @Body() { name, department = '', function: does }: PlannedSystemDto,
    @CallerPorts() ports: Ports,
  ): Promise<PlannedCheckDto> {
    const round = await roundForReading(params, ports.register);
    const { compared, matches } = await checkPlanned({ name, department, function: does }, round.name, ports);
    return {
      compared,
      matches: matches.map(({ system, ...match }) => ({
        ...{ id: system.id, systemName: system.systemName, department: system.department },
        ...match,
      })),
    };
  }
}
