import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import { latestRun } from '../../app/list-of-run.js';
import type { Ports } from '../../app/ports.js';
import { LISTS, listsOf } from '../../core/lists/index.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { DOCX, XLSX, attachment } from '../attachment.js';
import { PersonalQuery } from '../personal.dto.js';
import { shippedPack } from '../shipped-pack.js';
import type { List } from '../../core/lists/list.js';
import {
  ListDto,
  ListFileParams,
  ListOfRoundParams,
  ListParams,
  ListPreviewDto,
  PreviewQuery,
} from './list.dto.js';
import { RoundParams } from '../rounds/round.dto.js';
import { RoundDesk } from '../round-desk.js';

const named = ({ id, title, stage }: List): ListDto => ({ id, title, stage });

@ApiTags(TAG_TITLES.lists)
@Controller()
export class ListsController {
  constructor(private readonly rounds: RoundDesk) {}

  @Get('lists')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [ListDto] })
  listLists(): readonly ListDto[] {
    return LISTS.map(named);
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
    const found = await ports.register.run(run);
    if (!found) throw new Fault('not-found');
    const asked = { round: found.round, run, list: id, format: 'xlsx', personal } as const;
    const list = await this.rounds.read('list', asked, ports);
    return attachment(list.bytes, `${list.title}.xlsx`, `${list.id}.xlsx`);
  }

  @Get('rounds/:round/lists')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [ListDto] })
  async listListsOfRound(
    @Param() { round }: RoundParams,
    @CallerPorts() ports: Ports,
  ): Promise<readonly ListDto[]> {
    const { pack } = await latestRun(round, ports);
    return listsOf(await shippedPack(pack)).map(named);
  }

  @Get('rounds/:round/lists/:list/preview')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: ListPreviewDto })
  previewList(
    @Param() params: ListOfRoundParams,
    @Query() query: PreviewQuery,
    @CallerPorts() ports: Ports,
  ): Promise<ListPreviewDto> {
    return this.rounds.read('preview', { ...params, ...query }, ports);
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
    const asked = { round, list: id, format: chosen, personal } as const;
    const list = await this.rounds.read('list', asked, ports);
    return attachment(list.bytes, `${list.title}.${chosen}`, file, chosen === 'docx' ? DOCX : XLSX);
  }
}
