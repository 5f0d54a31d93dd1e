import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { TRAIL_ACTIONS } from '../../app/trail-actions.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { ActionDto, TrailPage, TrailQueryDto, trailEntryDto } from './trail.dto.js';

@ApiTags(TAG_TITLES.trail)
@Controller('trail')
export class TrailController {
  @Get()
  @Access(['logAuditor', 'securityAdmin'], 'all')
  @ApiOkResponse({ type: TrailPage })
  async queryTrail(@Query() query: TrailQueryDto, @CallerPorts() ports: Ports): Promise<TrailPage> {
    const { total, items } = await ports.register.trail.query(query);
    return { total, items: items.map(trailEntryDto) };
  }

  @Get('actions')
  @Access(['logAuditor', 'securityAdmin'], 'all')
  @ApiOkResponse({ type: [ActionDto] })
  listActions(): readonly ActionDto[] {
    return Object.entries(TRAIL_ACTIONS).map(([id, title]) => ({ id, title }));
  }
}
