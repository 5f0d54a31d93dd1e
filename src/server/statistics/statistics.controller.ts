import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { figuresOfRound } from '../../app/figures-of-round.js';
import { drawStatistics } from '../../app/draw-statistics.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RoundParams } from '../rounds/round.dto.js';
import { ChartDto, ChartsQuery } from './chart.dto.js';
import { FigureDto } from './figure.dto.js';

@ApiTags(TAG_TITLES.statistics)
@Controller()
export class StatisticsController {
  @Get('rounds/:round/statistics')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [ChartDto] })
  drawCharts(
    @Param() { round }: RoundParams,
    @Query() { about }: ChartsQuery,
    @CallerPorts() ports: Ports,
  ): Promise<readonly ChartDto[]> {
    return drawStatistics(round, ports, about && [about]);
  }

  @Get('rounds/:round/figures')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [FigureDto] })
  listFigures(@Param() { round }: RoundParams, @CallerPorts() ports: Ports): Promise<readonly FigureDto[]> {
    return figuresOfRound(round, ports);
  }
}
