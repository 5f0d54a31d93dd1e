import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { REPORTING_TITLES } from '../../core/intake/reporting-status.js';
import { SubmissionReturnDto } from '../surveys/submission-return.dto.js';
import { optionalLinesOrNull, optionalText, requiredText } from '../request-checks.js';

const LONGEST_NOTICE = 4_000;

/** What may be changed of a round. */
export class RoundTermsDto {
  @optionalLinesOrNull(PARAMETER_TEXT.deadline, 10)
  readonly deadline?: string | null;

  @optionalLinesOrNull(PARAMETER_TEXT.notice, LONGEST_NOTICE)
  readonly notice?: string | null;
}

class RoundChoiceDto {
  @requiredText(PARAMETER_TEXT.round, 100)
  readonly name!: string;

  @requiredText(PARAMETER_TEXT.asOf, 10)
  readonly asOf!: string;
}

/** A survey round as it is opened. The use case checks the dates, so that every entrance says the same. */
export class NewRoundDto extends IntersectionType(RoundChoiceDto, RoundTermsDto) {}

export class RoundDto {
  @ApiProperty({ type: 'integer' })
  readonly id!: number;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ format: 'date' })
  readonly asOf!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly deadline!: string | null;

  @ApiProperty()
  readonly notice!: string;
}

/** The round in the path of a route. */
export class RoundParams {
  @requiredText(PARAMETER_TEXT.round, 100)
  readonly round!: string;
}

export class ReportingQuery {
  @optionalText(PARAMETER_TEXT.reportingDay, 10)
  readonly on?: string;
}

export class ReturnDto {
  @requiredText(PARAMETER_TEXT.returnReason, 500)
  readonly reason!: string;

  @optionalText(PARAMETER_TEXT.person, 50)
  readonly by?: string;

  @optionalText(PARAMETER_TEXT.reportingDay, 10)
  readonly on?: string;
}

export class ReturnedSubmissionDto extends SubmissionReturnDto {
  @ApiProperty() readonly receipt!: string;
}

const optionalDay = { type: String, format: 'date', nullable: true } as const;

/** How one unit stands with a round; `stored` and `refused` over the newest version of every part. */
export class UnitReportingDto {
  @ApiProperty() readonly department!: string;
  @ApiProperty({ enum: Object.keys(REPORTING_TITLES) }) readonly status!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly basis!: string;
  @ApiProperty(optionalDay) readonly firstOn!: string | null;
  @ApiProperty(optionalDay) readonly latestOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly latestReceipt!: string | null;
  @ApiProperty({ type: 'integer' }) readonly submissions!: number;
  @ApiProperty({ type: 'integer' }) readonly stored!: number;
  @ApiProperty({ type: 'integer' }) readonly refused!: number;
  @ApiProperty({ type: [ReturnedSubmissionDto] }) readonly returned!: readonly ReturnedSubmissionDto[];
}

export class RoundReportingDto {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly asOf!: string;
  @ApiProperty(optionalDay) readonly deadline!: string | null;
  @ApiProperty() readonly notice!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: [UnitReportingDto] }) readonly units!: readonly UnitReportingDto[];
}
