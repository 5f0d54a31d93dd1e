import { Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES, templateFileName } from '../../app/api-text.js';
import { issueTemplate } from '../../app/issue-template.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { XLSX, attachment } from '../attachment.js';
import { PORTS } from '../ports.module.js';
import { RoundParams } from '../rounds/round.dto.js';
import { shippedPack } from '../shipped-pack.js';
import { TemplateQuery } from './template.dto.js';

@ApiTags(TAG_TITLES.surveys)
@Controller('rounds/:round/template')
export class TemplatesController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @Access(['department', 'office'], 'own')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async issueTemplate(@Param() params: RoundParams, @Query() query: TemplateQuery): Promise<StreamableFile> {
    const { name } = await roundForReading(params, this.ports.register);
    const { department, prefill: isPrefilled } = query;
    const pack = await shippedPack(query.pack);
    const bytes = await issueTemplate({ round: name, department, isPrefilled, pack }, this.ports);
    return attachment(bytes, templateFileName(department ?? ''), 'survey.xlsx');
  }
}
