import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { openCases } from '../../app/review/open-cases.js';
import { takeStep, takeSteps } from '../../app/review/take-steps.js';
import { listCases, showCase, viewTaken } from '../../app/review/view-cases.js';
import { dayOf } from '../../app/today.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RoundParams } from '../rounds/round.dto.js';
import { CaseDetailDto, CaseDto, CasePage, CaseParams, CasesQuery } from './case.dto.js';
import { OpenCasesDto, OpenedCasesDto, StepDto, StepsDto, StepsTakenDto } from './step.dto.js';

@ApiTags(TAG_TITLES.reviews)
@Controller()
export class CasesController {
  @Get('rounds/:round/cases')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: CasePage })
  async listCases(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
    @Query() query: CasesQuery,
  ): Promise<CasePage> {
    const { name: round } = await roundForReading(params, ports.register);
    return listCases({ ...query, round }, ports);
  }

  @Post('rounds/:round/cases')
  @HttpCode(200)
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: OpenedCasesDto })
  async openCases(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
    @Body() body: OpenCasesDto,
  ): Promise<OpenedCasesDto> {
    const { name: round } = await roundForReading(params, ports.register);
    return openCases({ ...body, round, on: dayOf(body.on, ports.clock) }, ports);
  }

  @Post('rounds/:round/cases/steps')
  @HttpCode(200)
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: StepsTakenDto })
  async takeSteps(
    @CallerPorts() ports: Ports,
    @Param() params: RoundParams,
    @Body() body: StepsDto,
  ): Promise<StepsTakenDto> {
    const { name: subject } = await roundForReading(params, ports.register);
    const on = dayOf(body.on, ports.clock);
    const steps = body.steps.map(({ by: _, ...step }) => ({ ...step, on: step.on ?? on }));
    const cases = await takeSteps(steps, ports, { by: body.by, subject });
    return { cases: await viewTaken(cases, ports) };
  }

  @Get('cases/:case')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: CaseDetailDto })
  showCase(@CallerPorts() ports: Ports, @Param() params: CaseParams): Promise<CaseDetailDto> {
    return showCase(params.case, ports);
  }

  @Post('cases/:case/steps')
  @HttpCode(200)
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: CaseDto })
  async takeStep(
    @CallerPorts() ports: Ports,
    @Param() params: CaseParams,
    @Body() { by, ...body }: StepDto,
  ): Promise<CaseDto> {
    const step = { ...body, case: params.case, on: dayOf(body.on, ports.clock) };
    const [taken] = await viewTaken([await takeStep(step, ports, by)], ports);
    return taken as CaseDto;
  }
}
