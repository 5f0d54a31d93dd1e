import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { drawStatistics } from '../../app/draw-statistics.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { PORTS } from '../ports.module.js';
import { RoundParams } from '../rounds/round.dto.js';
import { ChartDto } from './chart.dto.js';

@ApiTags(TAG_TITLES.statistics)
@Controller()
export class StatisticsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get('rounds/:round/statistics')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [ChartDto] })
  drawCharts(@Param() { round }: RoundParams): Promise<readonly ChartDto[]> {
    return drawStatistics(round, this.ports);
  }
}
