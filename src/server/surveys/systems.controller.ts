import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { REGISTER_FILE } from '../../app/file-names.js';
import { exportRegister } from '../../app/export-register.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { querySystems } from '../../app/query-systems.js';
import { roundForReading } from '../../app/resolve-round.js';
import { showSystems } from '../../app/show-personal.js';
import { FIELD_IDS } from '../../core/survey/survey.js';
import { Access } from '../access.js';
import { XLSX, attachment } from '../attachment.js';
import { CallerPorts } from '../caller.js';
import { PageQuery, takePage } from '../page.dto.js';
import { waiverDtos } from '../waivers/waiver-dtos.js';
import { PersonalQuery } from '../personal.dto.js';
import { RoundParams } from '../rounds/round.dto.js';
import {
  AnswerSourceDto,
  RegisterFileQuery,
  SystemPage,
  SystemParams,
  SystemWithSourcesDto,
  SystemsQuery,
  VanishedSystemPage,
  answersIn,
  sortIn,
} from './system.dto.js';

@ApiTags(TAG_TITLES.surveys)
@Controller('rounds/:round')
export class SystemsController {
  @Get('systems')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: SystemPage })
  async querySystems(
    @Param() params: RoundParams,
    @Query() query: SystemsQuery,
    @CallerPorts() ports: Ports,
  ): Promise<SystemPage> {
    const { total, items } = await querySystems(
      { ...query, ...params, where: answersIn(query), sort: sortIn(query) },
      ports,
    );
    const { asOf } = await roundForReading(params, ports.register);
    const waivers = await waiverDtos(items, asOf, ports);
    return { total, items: items.map((system) => ({ ...system, waivers: waivers(system) })) };
  }

  @Get('systems.xlsx')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadRegister(
    @Param() params: RoundParams,
    @Query() { columns, text, department, ...query }: RegisterFileQuery,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    const asked = new Set(columns?.split('.'));
    const bytes = await exportRegister(
      {
        ...{ ...params, text, department },
        where: answersIn(query),
        sort: sortIn(query),
        columns: FIELD_IDS.filter((id) => asked.has(id)),
      },
      ports,
    );
    return attachment(bytes, `${params.round}${REGISTER_FILE}.xlsx`, 'register.xlsx');
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
    const { name, asOf } = await roundForReading({ round: params.round }, ports.register);
    const found = await ports.register.system(name, params.id);
    const [system] = await showSystems(found ? [found] : [], { personal, subject: params.id }, ports);
    if (!system) throw new Fault('not-found');
    return { ...system, waivers: (await waiverDtos([system], asOf, ports))(system) };
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
