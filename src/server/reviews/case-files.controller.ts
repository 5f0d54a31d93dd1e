import {
  Body,
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
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { releaseGroup } from '../../app/review/release-group.js';
import { dayOf } from '../../app/today.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { CaseParams, HandedInFileDto } from './case.dto.js';
import { CaseFileDesk, type UploadedProof } from './case-file-desk.js';
import { CaseFileParams, GroupParam, ProofForm, ProofQuery } from './case-file.dto.js';
import { GroupReleaseDto, ReleaseDto } from './step.dto.js';

@ApiTags(TAG_TITLES.reviews)
@Controller()
export class CaseFilesController {
  constructor(private readonly desk: CaseFileDesk) {}

  @Post('cases/:case/attachments')
  @HttpCode(200)
  @Access(['department', 'auditBureau', 'office'], 'own')
  @UseInterceptors(FilesInterceptor('files', 1))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ProofForm })
  @ApiOkResponse({ type: HandedInFileDto })
  handInFile(
    @CallerPorts() ports: Ports,
    @Param() params: CaseParams,
    @Query() query: ProofQuery,
    @UploadedFiles() files?: readonly UploadedProof[],
  ): Promise<HandedInFileDto> {
    return this.desk.receive(ports, params.case, query, files ?? []);
  }

  @Get('cases/:case/attachments/:sha256')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  downloadCaseFile(@CallerPorts() ports: Ports, @Param() params: CaseFileParams): Promise<StreamableFile> {
    return this.desk.hand(ports, params.case, params.sha256);
  }

  @Post('groups/:group/release')
  @HttpCode(200)
  @Access('auditBureau', 'all')
  @ApiOkResponse({ type: GroupReleaseDto })
  releaseGroup(
    @CallerPorts() ports: Ports,
    @Param() { group }: GroupParam,
    @Body() body: ReleaseDto,
  ): Promise<GroupReleaseDto> {
    return releaseGroup({ ...body, group, on: dayOf(body.on, ports.clock) }, ports);
  }
}
