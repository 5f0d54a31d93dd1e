import { Controller, Get, Inject, Param, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { latestRun, listOfRound, listOfRun } from '../../app/list-of-run.js';
import type { Ports } from '../../app/ports.js';
import { LISTS, listsOf } from '../../core/lists/index.js';
import { Access } from '../access.js';
import { DOCX, XLSX, attachment } from '../attachment.js';
import { PORTS } from '../ports.module.js';
import { shippedPack } from '../shipped-pack.js';
import { ListDto, ListFileParams, ListParams } from './list.dto.js';
import { RoundParams } from '../rounds/round.dto.js';

@ApiTags(TAG_TITLES.lists)
@Controller()
export class ListsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

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
  async downloadList(@Param() { run, list: id }: ListParams): Promise<StreamableFile> {
    const { list, bytes } = await listOfRun(run, id, 'xlsx', this.ports);
    return attachment(bytes, `${list.title}.xlsx`, `${list.id}.xlsx`);
  }

  @Get('rounds/:round/lists')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [ListDto] })
  async listListsOfRound(@Param() { round }: RoundParams): Promise<readonly ListDto[]> {
    const { pack } = await latestRun(round, this.ports);
    return listsOf(await shippedPack(pack)).map(({ id, title }) => ({ id, title }));
  }

  @Get('rounds/:round/lists/:file')
  @Access(['auditBureau', 'office'], 'all')
  @ApiProduces(XLSX, DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadListOfRound(@Param() { round, file }: ListFileParams): Promise<StreamableFile> {
    const [id = '', format] = file.split('.');
    const chosen = format === 'docx' ? 'docx' : 'xlsx';
    const { list, bytes } = await listOfRound(round, id, chosen, this.ports);
    return attachment(bytes, `${list.title}.${chosen}`, file, chosen === 'docx' ? DOCX : XLSX);
  }
}
