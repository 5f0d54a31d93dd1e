import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TAG_TITLES } from '../../app/api-text.js';
import { tasksOfPack } from '../../app/tasks-of-pack.js';
import type { Assembly } from '../../assemble.js';
import { listTitle } from '../../core/lists/index.js';
import { describeDifference } from '../../core/packs/describe-difference.js';
import { diffPacks } from '../../core/packs/diff-packs.js';
import { RULES } from '../../core/rules/index.js';
import { Access } from '../access.js';
import { PORTS } from '../ports.module.js';
import { shippedPack } from '../shipped-pack.js';
import { PackDifferenceDto, PackPairParams, PackParams } from './pack-difference.dto.js';
import { TaskTableDto } from './task.dto.js';

@ApiTags(TAG_TITLES.reference)
@Controller('packs')
export class PacksController {
  constructor(@Inject(PORTS) private readonly assembly: Assembly) {}

  @Get(':a/diff/:b')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: PackDifferenceDto })
  async diffPacks(@Param() { a, b }: PackPairParams): Promise<PackDifferenceDto> {
    const difference = diffPacks(await shippedPack(a), await shippedPack(b), RULES);
    return { ...difference, sentences: describeDifference(difference, listTitle) };
  }

  @Get(':pack/tasks')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: TaskTableDto })
  async listTasks(@Param() { pack }: PackParams): Promise<TaskTableDto> {
    const folder = join(this.assembly.templatesFolder, 'policies');
    return tasksOfPack(await shippedPack(pack), (file) => readFile(join(folder, file), 'utf8'));
  }
}
