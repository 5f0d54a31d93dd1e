import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { changeView, deleteView, listViews, saveView } from '../../app/keep-views.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { NewViewDto, SavedViewDto, ViewChangeDto, ViewParams, viewDto } from './view.dto.js';

@ApiTags(TAG_TITLES.surveys)
@Controller('views')
export class ViewsController {
  @Get()
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [SavedViewDto] })
  async listViews(@CallerPorts() ports: Ports): Promise<readonly SavedViewDto[]> {
    return (await listViews(ports)).map((view) => viewDto(view, ports.actor));
  }

  @Post()
  @Access(['auditBureau', 'office'], 'all')
  @ApiCreatedResponse({ type: SavedViewDto })
  async saveView(@Body() view: NewViewDto, @CallerPorts() ports: Ports): Promise<SavedViewDto> {
    return viewDto(await saveView(view, ports), ports.actor);
  }

  @Patch(':view')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: SavedViewDto })
  async changeView(
    @Param() { view }: ViewParams,
    @Body() change: ViewChangeDto,
    @CallerPorts() ports: Ports,
  ): Promise<SavedViewDto> {
    return viewDto(await changeView(view, change, ports), ports.actor);
  }

  @Delete(':view')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: SavedViewDto })
  async deleteView(@Param() { view }: ViewParams, @CallerPorts() ports: Ports): Promise<SavedViewDto> {
    return viewDto(await deleteView(view, ports), ports.actor);
  }
}
