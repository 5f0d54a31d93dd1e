import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  type StreamableFile,
  UploadedFiles,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { Response } from 'express';
import { FilesInterceptor } from '@nestjs/platform-express';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { takePage } from '../page.dto.js';
import { AcceptedDto } from '../jobs/job.dto.js';
import { RoundParams } from '../rounds/round.dto.js';
import { MarkQuery, MarkedUploadDto } from './marked-copy.dto.js';
import { ReceiptParams, SubmissionDto, SubmissionPage, SubmissionsQuery } from './submission.dto.js';
import { ReadCellDto, UploadDto, UploadForm, UploadQuery } from './upload.dto.js';
import { UploadRate } from './upload-rate.js';
import { UploadDesk, type UploadedWorkbook } from './upload-desk.js';

@ApiTags(TAG_TITLES.surveys)
@Controller()
export class SubmissionsController {
  constructor(private readonly desk: UploadDesk) {}

  @Post('rounds/:round/submissions')
  @HttpCode(200)
  @Access(['department', 'auditBureau', 'office'], 'own')
  @UseGuards(UploadRate)
  @UseInterceptors(FilesInterceptor('files'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadForm })
  @ApiExtraModels(ReadCellDto)
  @ApiOkResponse({ type: UploadDto })
  @ApiAcceptedResponse({ type: AcceptedDto })
  submitSurveys(
    @Param() { round }: RoundParams,
    @Query() query: UploadQuery,
    @UploadedFiles() files: readonly UploadedWorkbook[] | undefined,
    @CallerPorts() ports: Ports,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | AcceptedDto> {
    const given = { round, query, files: files ?? [] };
    if (!query.background) return this.desk.receive(given, ports);
    response.status(202);
    return this.desk.enqueue(given, ports);
  }

  @Post('rounds/:round/marked-copies')
  @HttpCode(200)
  @Access(['department', 'auditBureau', 'office'], 'own')
  @UseGuards(UploadRate)
  @UseInterceptors(FilesInterceptor('files'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadForm })
  @ApiOkResponse({ type: MarkedUploadDto })
  markSurveys(
    @Param() { round }: RoundParams,
    @Query() query: MarkQuery,
    @UploadedFiles() files: readonly UploadedWorkbook[] | undefined,
    @CallerPorts() ports: Ports,
  ): Promise<MarkedUploadDto> {
    return this.desk.mark({ round, query, files: files ?? [] }, ports);
  }

  @Get('rounds/:round/submissions')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: SubmissionPage })
  async listSubmissions(
    @Param() params: RoundParams,
    @Query() query: SubmissionsQuery,
    @CallerPorts() ports: Ports,
  ): Promise<SubmissionPage> {
    const { name } = await roundForReading(params, ports.register);
    return takePage(await ports.register.submissions(name, query.department), query);
  }

  @Get('receipts/:receipt')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: SubmissionDto })
  async findSubmission(
    @Param() { receipt }: ReceiptParams,
    @CallerPorts() ports: Ports,
  ): Promise<SubmissionDto> {
    const found = await ports.register.findReceipt(receipt);
    if (!found) throw new Fault('not-found');
    return found;
  }
}
