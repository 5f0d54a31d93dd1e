import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import { findingsDocument } from '../../app/audit-survey.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { maskVerdict } from '../../core/review/mask-findings.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { RunParams } from '../audits/run.dto.js';
import { FindingPage, FindingsQuery, rulesAsked } from './finding.dto.js';
import { FindingsDocumentDto } from './findings-document.dto.js';
import { GroupDto, GroupPage, GroupParams, GroupsQuery } from './group.dto.js';
import { explainGroup } from '../../app/explain-group.js';
import { WorkQueue } from '../work-queue.js';
import { ExplainedPairDto } from './explained-pair.dto.js';
import { RunFindings } from './run-findings.js';
import { withWaivers } from './with-waivers.js';

@ApiTags(TAG_TITLES.findings)
@Controller('runs/:run')
export class FindingsController {
  constructor(
    private readonly findings: RunFindings,
    private readonly queue: WorkQueue,
  ) {}

  @Get('findings')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: FindingPage })
  async queryFindings(
    @Param() { run }: RunParams,
    @Query() { rule, theme, ...query }: FindingsQuery,
    @CallerPorts() ports: Ports,
  ): Promise<FindingPage> {
    const found = await ports.register.run(run);
    if (!found) throw new Fault('not-found');
    const rules = rulesAsked({ rule, theme, ...query } as FindingsQuery);
    const { total, items } = await ports.register.queryVerdicts({ ...query, run, ...(rules && { rules }) });
    const masked = items.map((item) => ({ ...item, verdict: maskVerdict(item.verdict) }));
    return { total, items: await withWaivers(masked, found.asOf, ports) };
  }

  @Get('findings.json')
  @Access(['auditBureau', 'office'], 'all')
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: FindingsDocumentDto })
  async downloadFindings(@Param() { run }: RunParams): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(findingsDocument(await this.findings.of(run))));
  }

  @Get('groups')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: GroupPage })
  async listGroups(
    @Param() { run }: RunParams,
    @Query() query: GroupsQuery,
    @CallerPorts() { register }: Ports,
  ): Promise<GroupPage> {
    if (!(await register.run(run))) throw new Fault('not-found');
    return register.queryGroups({ run, ...query });
  }

  @Get('groups/:group')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: GroupDto })
  async findGroup(
    @Param() { run, group }: GroupParams,
    @CallerPorts() { register }: Ports,
  ): Promise<GroupDto> {
    const { items } = await register.queryGroups({ run, group, offset: 0, limit: 1 });
    if (!items[0]) throw new Fault('not-found');
    return items[0];
  }

  @Get('groups/:group/pairs')
  @Access(['auditBureau', 'office'], 'all')
  @ApiOkResponse({ type: [ExplainedPairDto] })
  explainGroup(
    @Param() params: GroupParams,
    @CallerPorts() ports: Ports,
  ): Promise<readonly ExplainedPairDto[]> {
    return this.queue.run(() => explainGroup(params, ports));
  }
}
