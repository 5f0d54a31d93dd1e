import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { REVIEW_TEXT as TEXT } from '../../app/review/review-text.js';
import { optionalIdentifier, optionalText } from '../request-checks.js';
import { CaseDto } from './case.dto.js';

export class TrackingQuery {
  @optionalText(TEXT.asOf, 10)
  readonly on?: string;

  @optionalIdentifier(PARAMETER_TEXT.pack)
  readonly pack: string = 'national';
}

/** `states`: how many cases stand in each state. Money in 万元 a year. */
export class DepartmentProgressDto {
  @ApiProperty() readonly department!: string;
  @ApiProperty({ type: 'integer' }) readonly total!: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) readonly states!: object;
  @ApiProperty({ type: 'integer' }) readonly listed!: number;
  @ApiProperty({ type: 'integer' }) readonly closed!: number;
  @ApiProperty({ type: 'integer' }) readonly overdue!: number;
  @ApiProperty({ type: 'integer' }) readonly deferred!: number;
  @ApiProperty() readonly saved!: number;
  @ApiProperty() readonly expected!: number;
}

export class AskedCaseDto {
  @ApiProperty() readonly asked!: string;
  @ApiProperty({ type: CaseDto }) readonly case!: CaseDto;
}

export class MonthlyProgressDto {
  @ApiProperty() readonly month!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) readonly steps!: object;
  @ApiProperty({ type: 'integer' }) readonly listed!: number;
  @ApiProperty({ type: 'integer' }) readonly closed!: number;
}

export class RoundProgressDto {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: [DepartmentProgressDto] }) readonly departments!: readonly DepartmentProgressDto[];
  @ApiProperty({ type: [CaseDto] }) readonly overdue!: readonly CaseDto[];
  @ApiProperty({ type: [AskedCaseDto] }) readonly asked!: readonly AskedCaseDto[];
  @ApiProperty({ type: [MonthlyProgressDto] }) readonly months!: readonly MonthlyProgressDto[];
  @ApiProperty() readonly saved!: number;
  @ApiProperty() readonly expected!: number;
}

export class ReminderCaseDto {
  @ApiProperty() readonly case!: string;
  @ApiProperty() readonly system!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty({ format: 'date' }) readonly until!: string;
  @ApiProperty({ type: 'integer' }) readonly daysLeft!: number;
}

/** `share`: 0.5, 0.7, 0.9 of the window, or 1 when overdue. */
export class ReminderDto {
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly share!: number;
  @ApiProperty() readonly what!: string;
  @ApiProperty({ type: [ReminderCaseDto] }) readonly cases!: readonly ReminderCaseDto[];
}

export class RectificationRowDto {
  @ApiProperty() readonly case!: string;
  @ApiProperty() readonly system!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly problem!: string;
  @ApiProperty() readonly leader!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly person!: string;
  @ApiProperty() readonly measure!: string;
  @ApiProperty() readonly dueOn!: string;
  @ApiProperty() readonly status!: string;
  @ApiProperty() readonly closedOn!: string;
}

export class ComebackDto {
  @ApiProperty() readonly submitted!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly closed!: string;
  @ApiProperty() readonly closedDepartment!: string;
  @ApiProperty() readonly closedName!: string;
  @ApiProperty() readonly closedRound!: string;
  @ApiProperty() readonly closedOn!: string;
  @ApiProperty() readonly score!: number;
  @ApiProperty({ type: [String] }) readonly reasons!: readonly string[];
}

export class DifferingReadingDto {
  @ApiProperty() readonly case!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly first!: string;
  @ApiProperty() readonly second!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty() readonly reason!: string;
}

export class SecondReadingsDto {
  @ApiProperty({ type: 'integer' }) readonly cases!: number;
  @ApiProperty({ type: 'integer' }) readonly agreeing!: number;
  @ApiProperty({ type: Number, nullable: true }) readonly kappa!: number | null;
  @ApiProperty({ type: [DifferingReadingDto] }) readonly differing!: readonly DifferingReadingDto[];
}
