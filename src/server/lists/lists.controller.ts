import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { latestRun, listOfRound, listOfRun } from '../../app/list-of-run.js';
import { previewList } from '../../app/preview-list.js';
import type { Ports } from '../../app/ports.js';
import { LISTS, listsOf } from '../../core/lists/index.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { DOCX, XLSX, attachment } from '../attachment.js';
import { PersonalQuery } from '../personal.dto.js';
import { shippedPack } from '../shipped-pack.js';
import {
  ListDto,
  ListFileParams,
  ListOfRoundParams,
  ListParams,
  ListPreviewDto,
  PreviewQuery,
} from './list.dto.js';
import { RoundParams } from '../rounds/round.dto.js';

@ApiTags(TAG_TITLES.lists)
@Controller()
export class ListsController {
  @Get('lists')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [ListDto] })
  listLists(): readonly ListDto[] {
    return LISTS.map(({ id, title }) => ({ id, title }));
  }

  @Get('runs/:run/lists/:list')
  @Access(['auditBureau', 'office'], 'all')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadList(
    @Param() { run, list: id }: ListParams,
    @Query() { personal }: PersonalQuery,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    const { list, bytes } = await listOfRun(run, { list: id, format: 'xlsx', personal }, ports);
    return attachment(bytes, `${list.title}.xlsx`, `${list.id}.xlsx`);
  }

  @Get('rounds/:round/lists')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [ListDto] })
  async listListsOfRound(
    @Param() { round }: RoundParams,
    @CallerPorts() ports: Ports,
  ): Promise<readonly ListDto[]> {
    const { pack } = await latestRun(round, ports);
    return listsOf(await shippedPack(pack)).map(({ id, title }) => ({ id, title }));
  }

  @Get('rounds/:round/lists/:list/preview')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: ListPreviewDto })
  previewList(
    @Param() params: ListOfRoundParams,
    @Query() query: PreviewQuery,
    @CallerPorts() ports: Ports,
  ): Promise<ListPreviewDto> {
    return previewList({ ...params, ...query }, ports);
  }

  @Get('rounds/:round/lists/:file')
  @Access(['auditBureau', 'office'], 'all')
  @ApiProduces(XLSX, DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadListOfRound(
    @Param() { round, file }: ListFileParams,
    @Query() { personal }: PersonalQuery,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    const [id = '', format] = file.split('.');
    const chosen = format === 'docx' ? 'docx' : 'xlsx';
    const { list, bytes } = await listOfRound(round, { list: id, format: chosen, personal }, ports);
    return attachment(bytes, `${list.title}.${chosen}`, file, chosen === 'docx' ? DOCX : XLSX);
  }
}
