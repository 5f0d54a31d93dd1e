import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { querySystems } from '../../app/query-systems.js';
import { roundForReading } from '../../app/resolve-round.js';
import { showSystems } from '../../app/show-personal.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { PageQuery, takePage } from '../page.dto.js';
import { PersonalQuery } from '../personal.dto.js';
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
  @Get('systems')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: SystemPage })
  querySystems(
    @Param() params: RoundParams,
    @Query() query: SystemsQuery,
    @CallerPorts() ports: Ports,
  ): Promise<SystemPage> {
    return querySystems({ ...query, ...params, where: answersIn(query) }, ports);
  }

  @Get('systems/:id')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiExtraModels(AnswerSourceDto)
  @ApiOkResponse({ type: SystemWithSourcesDto })
  async findSystem(
    @Param() params: SystemParams,
    @Query() { personal }: PersonalQuery,
    @CallerPorts() ports: Ports,
  ): Promise<SystemWithSourcesDto> {
    const { name } = await roundForReading({ round: params.round }, ports.register);
    const found = await ports.register.system(name, params.id);
    const [system] = await showSystems(found ? [found] : [], { personal, subject: params.id }, ports);
    if (!system) throw new Fault('not-found');
    return system;
  }

  @Get('vanished')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: VanishedSystemPage })
  async listVanishedSystems(
    @Param() params: RoundParams,
    @Query() page: PageQuery,
    @CallerPorts() ports: Ports,
  ): Promise<VanishedSystemPage> {
    const { name } = await roundForReading(params, ports.register);
    return takePage(await ports.register.vanished(name), page);
  }
}
