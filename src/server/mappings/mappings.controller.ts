import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { REQUEST_MESSAGES, TAG_TITLES } from '../../app/api-text.js';
import { saveMappings } from '../../app/confirm-mappings.js';
import { Fault } from '../../app/fault.js';
import { forgetMapping } from '../../app/forget-mapping.js';
import { listOpenForms } from '../../app/list-open-forms.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { PageQuery, takePage } from '../page.dto.js';
import { RoundParams } from '../rounds/round.dto.js';
import {
  ForgetMappingQuery,
  ForgottenMappingDto,
  MappingDto,
  MappingPage,
  OpenFormPage,
  OpenFormsQuery,
} from './mapping.dto.js';

@ApiTags(TAG_TITLES.mappings)
@Controller()
export class MappingsController {
  @Get('rounds/:round/mappings/open')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: OpenFormPage })
  async listOpenForms(
    @Param() params: RoundParams,
    @Query() query: OpenFormsQuery,
    @CallerPorts() ports: Ports,
  ): Promise<OpenFormPage> {
    const { name } = await roundForReading(params, ports.register);
    return takePage(await listOpenForms(name, query.department, ports), query);
  }

  @Get('mappings')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: MappingPage })
  async listMappings(@Query() page: PageQuery, @CallerPorts() ports: Ports): Promise<MappingPage> {
    return takePage((await ports.register.mappings()) as readonly MappingDto[], page);
  }

  @Post('mappings')
  @HttpCode(200)
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: MappingDto })
  async confirmMapping(@Body() mapping: MappingDto, @CallerPorts() ports: Ports): Promise<MappingDto> {
    const [saved] = await saveMappings([{ ...mapping }], ports);
    if (!saved) throw new Fault('not-found');
    return saved;
  }

  @Delete('mappings')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: ForgottenMappingDto })
  async forgetMapping(
    @Query() { form, department, confirm }: ForgetMappingQuery,
    @CallerPorts() ports: Ports,
  ): Promise<ForgottenMappingDto> {
    if (!confirm) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.confirmForget });
    const mapping = { form, department: department ?? null };
    await forgetMapping(mapping, ports);
    return mapping;
  }
}
