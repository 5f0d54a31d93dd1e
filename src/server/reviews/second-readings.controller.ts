import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { dayOf } from '../../app/today.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { blindSample, recordSecond, secondReadings } from '../../app/review/second-reader.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RoundParams } from '../rounds/round.dto.js';
import { BlindCaseDto, NewSecondReadingDto, SampleQuery } from './second-reading.dto.js';
import { SecondReadingsDto } from './tracking.dto.js';

/** A second person decides on a sample, without seeing what the first one decided. */
@ApiTags(TAG_TITLES.reviews)
@Controller('rounds/:round/second-readings')
export class SecondReadingsController {
  @Get()
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: SecondReadingsDto })
  async listSecondReadings(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
  ): Promise<SecondReadingsDto> {
    const { name } = await roundForReading(params, ports.register);
    return secondReadings(name, ports);
  }

  @Get('sample')
  @Access('auditBureau', 'all')
  @ApiOkResponse({ type: [BlindCaseDto] })
  async drawSample(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
    @Query() { size }: SampleQuery,
  ): Promise<readonly BlindCaseDto[]> {
    const { name } = await roundForReading(params, ports.register);
    return blindSample({ round: name, size }, ports);
  }

  @Post()
  @HttpCode(200)
  @Access('auditBureau', 'all')
  @ApiOkResponse({ type: SecondReadingsDto })
  async readSecond(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
    @Body() { by, on, ...stated }: NewSecondReadingDto,
  ): Promise<SecondReadingsDto> {
    const { name: round } = await roundForReading(params, ports.register);
    await recordSecond({ round, stated: [stated], by, on: dayOf(on, ports.clock) }, ports);
    return secondReadings(round, ports);
  }
}
