import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { changeRound, openRound } from '../../app/open-round.js';
import type { Ports } from '../../app/ports.js';
import { reportingOf } from '../../app/reporting-progress.js';
import { roundForReading } from '../../app/resolve-round.js';
import { returnSubmission } from '../../app/return-submission.js';
import { dayOf } from '../../app/today.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { ReceiptParams, SubmissionDto } from '../surveys/submission.dto.js';
import {
  NewRoundDto,
  ReportingQuery,
  ReturnDto,
  RoundDto,
  RoundParams,
  RoundReportingDto,
  RoundTermsDto,
} from './round.dto.js';

@ApiTags(TAG_TITLES.rounds)
@Controller()
export class RoundsController {
  @Get('rounds')
  @Access(['department', 'auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [RoundDto] })
  listRounds(@CallerPorts() { register }: Ports): Promise<readonly RoundDto[]> {
    return register.rounds();
  }

  @Post('rounds')
  @Access('office', 'all')
  @ApiCreatedResponse({ type: RoundDto })
  openRound(@Body() round: NewRoundDto, @CallerPorts() ports: Ports): Promise<RoundDto> {
    return openRound(round, ports);
  }

  @Patch('rounds/:round')
  @Access('office', 'all')
  @ApiOkResponse({ type: RoundDto })
  async changeRound(
    @Param() params: RoundParams,
    @Body() terms: RoundTermsDto,
    @CallerPorts() ports: Ports,
  ): Promise<RoundDto> {
    return changeRound(await roundForReading(params, ports.register), terms, ports);
  }

  @Get('rounds/:round/reporting')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: RoundReportingDto })
  async showReporting(
    @Param() params: RoundParams,
    @Query() { on }: ReportingQuery,
    @CallerPorts() ports: Ports,
  ): Promise<RoundReportingDto> {
    return reportingOf(await roundForReading(params, ports.register), dayOf(on, ports.clock), ports);
  }

  @Post('receipts/:receipt/return')
  @HttpCode(200)
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: SubmissionDto })
  returnSubmission(
    @Param() { receipt }: ReceiptParams,
    @Body() body: ReturnDto,
    @CallerPorts() ports: Ports,
  ): Promise<SubmissionDto> {
    return returnSubmission({ ...body, receipt }, ports);
  }
}
