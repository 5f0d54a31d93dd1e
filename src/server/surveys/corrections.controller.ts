import {
  Body,
  Controller,
  HttpCode,
  Param,
  Post,
  Query,
  type StreamableFile,
  UploadedFiles,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RoundParams } from '../rounds/round.dto.js';
import { MAX_FILES, MAX_MEGABYTES } from '../upload-limits.js';
import { CorrectedUploadDto, CorrectionBody, CorrectionForm, CorrectionQuery } from './correction.dto.js';
import { UploadDesk, type UploadedWorkbook } from './upload-desk.js';
import { UploadRate } from './upload-rate.js';

const MEGABYTE = 1024 * 1024;
/** The one field that a form of files may have here: the list of corrections. */
const LIMITS = { fileSize: MAX_MEGABYTES * MEGABYTE, files: MAX_FILES, fields: 1, fieldSize: 4 * MEGABYTE };

@ApiTags(TAG_TITLES.surveys)
@Controller('rounds/:round/corrections')
export class CorrectionsController {
  constructor(private readonly desk: UploadDesk) {}

  @Post()
  @HttpCode(200)
  @Access(['department', 'auditBureau', 'office'], 'own')
  @UseGuards(UploadRate)
  @UseInterceptors(FilesInterceptor('files', MAX_FILES, { limits: LIMITS }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: CorrectionForm })
  @ApiOkResponse({ type: CorrectedUploadDto })
  correctSurveys(
    @Param() { round }: RoundParams,
    @Query() query: CorrectionQuery,
    @Body() { corrections }: CorrectionBody,
    @UploadedFiles() files: readonly UploadedWorkbook[] | undefined,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    return this.desk.correct({ round, query, corrections, files: files ?? [] }, ports);
  }
}
