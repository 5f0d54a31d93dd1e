import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { TRAIL_ACTIONS } from '../../app/trail-actions.js';
import { Access } from '../access.js';
import { PORTS } from '../ports.module.js';
import { ActionDto, TrailPage, TrailQueryDto, trailEntryDto } from './trail.dto.js';

@ApiTags(TAG_TITLES.trail)
@Controller('trail')
export class TrailController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @Access(['logAuditor', 'securityAdmin'], 'all')
  @ApiOkResponse({ type: TrailPage })
  async queryTrail(@Query() query: TrailQueryDto): Promise<TrailPage> {
    const { total, items } = await this.ports.register.trail.query(query);
    return { total, items: items.map(trailEntryDto) };
  }

  @Get('actions')
  @Access(['logAuditor', 'securityAdmin'], 'all')
  @ApiOkResponse({ type: [ActionDto] })
  listActions(): readonly ActionDto[] {
    return Object.entries(TRAIL_ACTIONS).map(([id, title]) => ({ id, title }));
  }
}
