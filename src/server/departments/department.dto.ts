import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../page.dto.js';

export class DepartmentDto {
  @ApiProperty({ type: 'integer' })
  readonly id!: number;

  @ApiProperty()
  readonly name!: string;
}

export class DepartmentPage extends PageOf(DepartmentDto) {}
