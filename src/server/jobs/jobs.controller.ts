import { Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { attachedFile } from '../attachment.js';
import { JobDesk } from './job-desk.js';
import { JobDto, JobFileParams, JobPage, JobParams, JobsQuery, jobDto } from './job.dto.js';

@ApiTags(TAG_TITLES.jobs)
@Controller('jobs')
export class JobsController {
  constructor(private readonly desk: JobDesk) {}

  @Get()
  @Access(['department', 'auditBureau', 'office', 'systemAdmin'], 'own')
  @ApiOkResponse({ type: JobPage })
  async listJobs(@Query() query: JobsQuery, @CallerPorts() ports: Ports): Promise<JobPage> {
    const { total, items } = await this.desk.list(query, ports);
    return { total, items: items.map((job) => jobDto(job)) };
  }

  @Get(':id')
  @Access(['department', 'auditBureau', 'office', 'systemAdmin'], 'own')
  @ApiOkResponse({ type: JobDto })
  async findJob(@Param() { id }: JobParams, @CallerPorts() ports: Ports): Promise<JobDto> {
    const { job, files } = await this.desk.find(id, ports);
    return jobDto(job, files);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Access(['department', 'auditBureau', 'office', 'systemAdmin'], 'own')
  @ApiOkResponse({ type: JobDto })
  async cancelJob(@Param() { id }: JobParams, @CallerPorts() ports: Ports): Promise<JobDto> {
    return jobDto(await this.desk.cancel(id, ports));
  }

  @Get(':id/files/:name')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadJobFile(
    @Param() { id, name }: JobFileParams,
    @CallerPorts() ports: Ports,
  ): Promise<StreamableFile> {
    return attachedFile(await this.desk.file(id, name, ports), name);
  }
}
