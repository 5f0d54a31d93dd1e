import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { examineQuickly } from '../../app/doctor.js';
import type { Assembly } from '../../assemble.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { JobDesk } from '../jobs/job-desk.js';
import { AcceptedDto, jobDto } from '../jobs/job.dto.js';
import { PORTS } from '../ports.module.js';
import { BackupQuery, UpkeepDto } from './upkeep.dto.js';

@ApiTags(TAG_TITLES.upkeep)
@Controller()
export class UpkeepController {
  constructor(
    @Inject(PORTS) private readonly ports: Assembly,
    private readonly desk: JobDesk,
  ) {}

  @Get('upkeep')
  @Access('systemAdmin', 'all')
  @ApiOkResponse({ type: UpkeepDto })
  async checkUpkeep(): Promise<UpkeepDto> {
    const { trail } = this.ports.register;
    const [made, proven] = [await trail.latest('backup.create'), await trail.latest('backup.prove')];
    const things = await examineQuickly(this.ports);
    return { things, backedUpAt: made?.at ?? null, provenAt: proven?.at ?? null };
  }

  @Post('backups')
  @HttpCode(202)
  @Access('systemAdmin', 'all')
  @ApiAcceptedResponse({ type: AcceptedDto })
  async orderBackup(@Query() { prove }: BackupQuery, @CallerPorts() ports: Ports): Promise<AcceptedDto> {
    const request = { kind: 'backup', prove } as const;
    return { job: jobDto(await this.desk.enqueue({ request, round: null }, ports)) };
  }
}
