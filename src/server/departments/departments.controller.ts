import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { PageQuery, takePage } from '../page.dto.js';
import { PORTS } from '../ports.module.js';
import { DepartmentPage } from './department.dto.js';

@ApiTags(TAG_TITLES.departments)
@Controller('departments')
export class DepartmentsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @Access(['auditBureau', 'office', 'systemAdmin'], 'all')
  @ApiOkResponse({ type: DepartmentPage })
  async listDepartments(@Query() page: PageQuery): Promise<DepartmentPage> {
    return takePage(await this.ports.register.departments(), page);
  }
}
