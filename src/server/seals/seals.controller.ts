import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  type StreamableFile,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { checkSeal, sealPage } from '../../app/seal-submission.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { DOCX, attachment } from '../attachment.js';
import { SealDto, SealParams, SealScanDto, SealScanForm, SealScanQuery } from './seal.dto.js';
import { ScanDesk, type UploadedScan } from './scan-desk.js';

@ApiTags(TAG_TITLES.seals)
@Controller('receipts/:receipt/seal')
export class SealsController {
  constructor(private readonly desk: ScanDesk) {}

  @Get()
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: SealDto })
  async checkSealScans(@Param() { receipt }: SealParams, @CallerPorts() ports: Ports): Promise<SealDto> {
    const { department, sealed, scans } = await checkSeal(receipt, [], ports);
    return { receipt, department, sealed, scans };
  }

  @Get('page.docx')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadSealPage(
    @Param() { receipt }: SealParams,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    const { name, bytes } = await sealPage(receipt, ports);
    return attachment(bytes, `${name}.docx`, 'page.docx', DOCX);
  }

  @Post('scans')
  @HttpCode(200)
  @Access(['department', 'auditBureau', 'office'], 'own')
  @UseInterceptors(FilesInterceptor('files', 1))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SealScanForm })
  @ApiOkResponse({ type: SealScanDto })
  attachSealScan(
    @Param() { receipt }: SealParams,
    @Query() { by }: SealScanQuery,
    @CallerPorts() ports: Ports,
    @UploadedFiles() files?: readonly UploadedScan[],
  ): Promise<SealScanDto> {
    return this.desk.receive({ receipt, by, files: files ?? [] }, ports);
  }
}
