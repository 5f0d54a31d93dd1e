import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { originalFile, showOriginal } from '../../app/show-original.js';
import { Access } from '../access.js';
import { attachedFile } from '../attachment.js';
import { CallerPorts } from '../caller.js';
import { SystemParams } from '../surveys/system.dto.js';
import { OriginalRowDto } from './original.dto.js';

/** What a department handed in, as it handed it in. */
@ApiTags(TAG_TITLES.surveys)
@Controller('rounds/:round/systems/:id/original')
export class OriginalsController {
  @Get()
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: OriginalRowDto })
  showOriginal(@Param() { round, id }: SystemParams, @CallerPorts() ports: Ports): Promise<OriginalRowDto> {
    return showOriginal({ round, system: id }, ports);
  }

  /** Not for departments: a file may hold the rows of many units, and a department has what it sent itself. */
  @Get('file')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadOriginal(
    @Param() { round, id }: SystemParams,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    const { path, name } = await originalFile({ round, system: id }, ports);
    return attachedFile(path, name);
  }
}
