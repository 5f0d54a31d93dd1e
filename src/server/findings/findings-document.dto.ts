import { ApiProperty } from '@nestjs/swagger';
import { SourceDto } from '../surveys/system.dto.js';
import { VerdictDto } from './finding.dto.js';
import { GroupDocumentDto } from './group.dto.js';

export class JudgedSystemDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty({ type: SourceDto }) readonly source!: SourceDto;
  @ApiProperty() readonly zombie!: string;
  @ApiProperty({ type: [VerdictDto] }) readonly verdicts!: readonly VerdictDto[];
}

/** `findings.json`, the same bytes that the command line writes. */
export class FindingsDocumentDto {
  @ApiProperty() readonly pack!: string;
  @ApiProperty({ format: 'date' }) readonly asOf!: string;
  @ApiProperty({ type: [JudgedSystemDto] }) readonly systems!: readonly JudgedSystemDto[];
  @ApiProperty({ type: [GroupDocumentDto] }) readonly groups!: readonly GroupDocumentDto[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  readonly sameSystem!: readonly (readonly string[])[];
}
