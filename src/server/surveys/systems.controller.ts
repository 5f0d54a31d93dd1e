import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { PageQuery, takePage } from '../page.dto.js';
import { PORTS } from '../ports.module.js';
import { waiverDtos } from '../waivers/waiver-dtos.js';
import { RoundParams } from '../rounds/round.dto.js';
import {
  AnswerSourceDto,
  SystemPage,
  SystemParams,
  SystemWithSourcesDto,
  SystemsQuery,
  VanishedSystemPage,
  answersIn,
} from './system.dto.js';

@ApiTags(TAG_TITLES.surveys)
@Controller('rounds/:round')
export class SystemsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get('systems')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: SystemPage })
  async querySystems(@Param() params: RoundParams, @Query() query: SystemsQuery): Promise<SystemPage> {
    const { name: round, asOf } = await roundForReading(params, this.ports.register);
    const { offset, limit, text, department } = query;
    const wanted = { ...(text && { text }), ...(department && { department }), where: answersIn(query) };
    const { total, items } = await this.ports.register.querySystems({ round, offset, limit, ...wanted });
    const waivers = await waiverDtos(items, asOf, this.ports);
    return {
      total,
      items: items.map(({ answers: _, ...system }) => ({ ...system, waivers: waivers(system) })),
    };
  }

  @Get('systems/:id')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiExtraModels(AnswerSourceDto)
  @ApiOkResponse({ type: SystemWithSourcesDto })
  async findSystem(@Param() params: SystemParams): Promise<SystemWithSourcesDto> {
    const { name, asOf } = await roundForReading({ round: params.round }, this.ports.register);
    const system = await this.ports.register.system(name, params.id);
    if (!system) throw new Fault('system-not-found', { system: params.id });
    return { ...system, waivers: (await waiverDtos([system], asOf, this.ports))(system) };
  }

  @Get('vanished')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: VanishedSystemPage })
  async listVanishedSystems(
    @Param() params: RoundParams,
    @Query() page: PageQuery,
  ): Promise<VanishedSystemPage> {
    const { name } = await roundForReading(params, this.ports.register);
    return takePage(await this.ports.register.vanished(name), page);
  }
}
