import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { DOCX, JSON_TYPE, attachment } from '../attachment.js';
import { RoundParams } from '../rounds/round.dto.js';
import { RoundDesk } from '../round-desk.js';
import { DocumentDto, DocumentFileParams, DocumentQuery, DocumentsQuery } from './document.dto.js';

@ApiTags(TAG_TITLES.documents)
@Controller('rounds/:round/documents')
export class DocumentsController {
  constructor(private readonly rounds: RoundDesk) {}

  @Get()
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [DocumentDto] })
  listDocuments(
    @Param() { round }: RoundParams,
    @Query() query: DocumentsQuery,
    @CallerPorts() ports: Ports,
  ): Promise<readonly DocumentDto[]> {
    return this.rounds.read('documents', { ...query, round }, ports);
  }

  @Get(':file')
  @Access(['auditBureau', 'office'], 'all')
  @ApiProduces(DOCX, JSON_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadDocument(
    @Param() { round, file }: DocumentFileParams,
    @Query() { subject = '', ...query }: DocumentQuery,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    const [document = '', format] = file.split('.');
    const written = await this.rounds.read('document', { ...query, round, document, subject }, ports);
    const { name } = written;
    if (format === 'docx') return attachment(written.bytes, `${name}.docx`, file, DOCX);
    const trace = new TextEncoder().encode(JSON.stringify(written.trace));
    return attachment(trace, `${name}.trace.json`, file, JSON_TYPE);
  }
}
