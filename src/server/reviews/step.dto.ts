import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { REVIEW_TEXT as TEXT } from '../../app/review/review-text.js';
import type { CaseFile, Decision, Disposition, ReplyAnswer } from '../../core/review/review-case.js';
import { STEP_NAMES, type StepName } from '../../core/review/step-name.js';
import {
  optionalDecimal,
  optionalOneOf,
  optionalText,
  optionalWholeNumber,
  requiredIdentifier,
  requiredOneOf,
  requiredText,
} from '../request-checks.js';
import { ANSWERS, CaseDto, DECISIONS, DISPOSITIONS, PROOFS } from './case.dto.js';

const MOST_FILES = 50;
const MOST_STEPS = 5_000;

export class FileReferenceDto {
  @requiredIdentifier(TEXT.sha256, 64)
  readonly sha256!: string;

  @requiredOneOf(TEXT.kind, PROOFS)
  readonly kind!: CaseFile['kind'];
}

/** A step with a case; what each step needs is checked by the table of due process. */
export class StepDto {
  @requiredOneOf(TEXT.step, STEP_NAMES)
  readonly step!: StepName;

  @optionalWholeNumber(TEXT.version)
  readonly version?: number;

  @optionalText(TEXT.on, 10)
  readonly on?: string;

  @optionalText(TEXT.by, 50)
  readonly by?: string;

  @optionalText(TEXT.reason, 2000)
  readonly reason?: string;

  @optionalText(TEXT.replyBy, 10)
  readonly replyBy?: string;

  @optionalOneOf(TEXT.answer, ANSWERS)
  readonly answer?: ReplyAnswer;

  @optionalOneOf(TEXT.decision, DECISIONS)
  readonly decision?: Decision;

  @optionalOneOf(TEXT.disposition, DISPOSITIONS)
  readonly disposition?: Disposition;

  @optionalText(TEXT.survivor, 100)
  readonly survivor?: string;

  @optionalText(TEXT.dueOn, 10)
  readonly dueOn?: string;

  @optionalText(TEXT.expiresOn, 10)
  readonly expiresOn?: string;

  @optionalDecimal(TEXT.amount)
  readonly amount?: number;

  @ApiPropertyOptional({ type: [FileReferenceDto], description: TEXT.files })
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @ValidateNested({ each: true })
  @Type(() => FileReferenceDto)
  readonly files: readonly FileReferenceDto[] = [];
}

export class CaseStepDto extends StepDto {
  @requiredIdentifier(TEXT.case)
  readonly case!: string;
}

export class StepsDto {
  @optionalText(TEXT.on, 10)
  readonly on?: string;

  @optionalText(TEXT.by, 50)
  readonly by?: string;

  @ApiProperty({ type: [CaseStepDto], description: TEXT.steps })
  @IsArray()
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => CaseStepDto)
  readonly steps!: readonly CaseStepDto[];
}

export class StepsTakenDto {
  @ApiProperty({ type: [CaseDto] }) readonly cases!: readonly CaseDto[];
}

export class OpenCasesDto {
  @optionalWholeNumber(TEXT.run)
  readonly run?: number;

  @optionalText(TEXT.on, 10)
  readonly on?: string;

  @optionalText(TEXT.by, 50)
  readonly by?: string;
}

/** `gone`: no longer found by this run; such cases stay for a person to decide. */
export class OpenedCasesDto {
  @ApiProperty({ type: 'integer' }) readonly run!: number;
  @ApiProperty({ type: 'integer' }) readonly opened!: number;
  @ApiProperty({ type: 'integer' }) readonly changed!: number;
  @ApiProperty({ type: 'integer' }) readonly unchanged!: number;
  @ApiProperty({ type: 'integer' }) readonly gone!: number;
}

export class ReleaseDto {
  @requiredText(TEXT.reason, 2000)
  readonly reason!: string;

  @requiredText(PARAMETER_TEXT.round, 100)
  readonly round!: string;

  @optionalText(TEXT.on, 10)
  readonly on?: string;

  @optionalText(TEXT.by, 50)
  readonly by?: string;
}

export class GroupReleaseDto {
  @ApiProperty() readonly group!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: [String] }) readonly findings!: readonly string[];
}
