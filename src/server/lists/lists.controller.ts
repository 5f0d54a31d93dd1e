import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { listOfRun } from '../../app/list-of-run.js';
import type { Ports } from '../../app/ports.js';
import { LISTS } from '../../core/lists/index.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { XLSX, attachment } from '../attachment.js';
import { PersonalQuery } from '../personal.dto.js';
import { ListDto, ListParams } from './list.dto.js';

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
    const { list, bytes } = await listOfRun({ run, list: id, personal }, ports);
    return attachment(bytes, `${list.title}.xlsx`, `${list.id}.xlsx`);
  }
}
