import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { templateFileName } from '../../app/file-names.js';
import { issueTemplate } from '../../app/issue-template.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { XLSX, attachment } from '../attachment.js';
import { RoundParams } from '../rounds/round.dto.js';
import { shippedPack } from '../shipped-pack.js';
import { TemplateQuery } from './template.dto.js';

@ApiTags(TAG_TITLES.surveys)
@Controller('rounds/:round/template')
export class TemplatesController {
  @Get()
  @Access(['department', 'office'], 'own')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async issueTemplate(
    @Param() { round }: RoundParams,
    @Query() { pack: packId, prefill, department: named, personal }: TemplateQuery,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    const { name } = await roundForReading({ round }, ports.register);
    const pack = await shippedPack(packId);
    const department = ports.actor.department ?? named;
    const options = { round: name, department, isPrefilled: prefill, pack, personal };
    const bytes = await issueTemplate(options, ports);
    return attachment(bytes, templateFileName(department ?? ''), 'survey.xlsx');
  }
}
