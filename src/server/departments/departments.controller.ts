import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { PageQuery, takePage } from '../page.dto.js';
import { DepartmentPage } from './department.dto.js';

@ApiTags(TAG_TITLES.departments)
@Controller('departments')
export class DepartmentsController {
  @Get()
  @Access(['auditBureau', 'office', 'systemAdmin'], 'all')
  @ApiOkResponse({ type: DepartmentPage })
  async listDepartments(
    @Query() page: PageQuery,
    @CallerPorts() { register }: Ports,
  ): Promise<DepartmentPage> {
    return takePage(await register.departments(), page);
  }

  @Get('names')
  @Access(['auditBureau', 'office', 'systemAdmin'], 'all')
  @ApiOkResponse({ type: [String] })
  async listNames(@CallerPorts() { register }: Ports): Promise<readonly string[]> {
    return (await register.departments()).map(({ name }) => name);
  }
}
