import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { REVIEW_TEXT } from '../../app/review/review-text.js';
import {
  ANSWER_TITLES,
  DECISION_TITLES,
  DISPOSITION_TITLES,
  KIND_TITLES,
  PROOF_TITLES,
  type ReviewCase,
  STATE_TITLES,
} from '../../core/review/review-case.js';
import { EVENT_TITLES } from '../../core/review/review-event.js';
import { STEP_NAMES } from '../../core/review/step-name.js';
import { RULES } from '../../core/rules/index.js';
import { VerdictDto } from '../findings/finding.dto.js';
import { PageOf, PageQuery } from '../page.dto.js';
import { optionalIdentifier, optionalOneOf, optionalText, requiredIdentifier } from '../request-checks.js';

const keys = (titles: object): readonly string[] => Object.keys(titles);

export const STATES = keys(STATE_TITLES);
export const KINDS = keys(KIND_TITLES);
export const DECISIONS = keys(DECISION_TITLES);
export const DISPOSITIONS = keys(DISPOSITION_TITLES);
export const PROOFS = keys(PROOF_TITLES);
export const ANSWERS = keys(ANSWER_TITLES);

export class CasesQuery extends PageQuery {
  @optionalOneOf(Object.values(STATE_TITLES).join(' '), STATES)
  readonly state?: ReviewCase['state'];

  @optionalOneOf(Object.values(KIND_TITLES).join(' '), KINDS)
  readonly kind?: ReviewCase['kind'];

  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;

  @optionalIdentifier(RULES.map(({ id }) => id).join(' '))
  readonly rule?: string;

  @optionalText(PARAMETER_TEXT.system, 60)
  readonly system?: string;

  @optionalText(REVIEW_TEXT.group, 60)
  readonly group?: string;

  @optionalText(REVIEW_TEXT.text)
  readonly text?: string;

  @optionalOneOf(Object.values(DECISION_TITLES).join(' '), DECISIONS)
  readonly decision?: 'dormant' | 'duplicate' | 'rectify' | 'keep';

  @optionalOneOf(Object.values(DISPOSITION_TITLES).join(' '), DISPOSITIONS)
  readonly disposition?: 'decommission' | 'merge' | 'migrate' | 'keep' | 'rectify';
}

export class CaseParams {
  @requiredIdentifier(REVIEW_TEXT.case)
  readonly case!: string;
}

/** `facts`: notice, reply, overdue, decision, dismissal, disposition, listing, deferral, appeal, proofs, saving, closure; null until they stand. */
export class CaseDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly round!: string;
  @ApiProperty({ enum: KINDS }) readonly kind!: string;
  @ApiProperty() readonly system!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty({ type: 'integer' }) readonly run!: number;
  @ApiProperty({ type: [String] }) readonly rules!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) readonly group!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly proposedSurvivor!: string | null;
  @ApiProperty() readonly isIssuedFromAbove!: boolean;
  @ApiProperty({ type: Number, nullable: true }) readonly spent!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly goneInRun!: number | null;
  @ApiProperty({ enum: STATES }) readonly state!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly lastOn!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly facts!: object;
  @ApiProperty({ enum: STEP_NAMES, isArray: true }) readonly nextSteps!: readonly string[];
}

export class CasePage extends PageOf(CaseDto) {}

export class ReviewFileDto {
  @ApiProperty() readonly sha256!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: PROOFS }) readonly kind!: string;
}

export class HandedInFileDto extends ReviewFileDto {
  @ApiProperty({ type: 'integer' }) readonly bytes!: number;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
}

/** One line of a case's history. */
export class ReviewEventDto {
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ enum: keys(EVENT_TITLES) }) readonly step!: string;
  @ApiProperty({ enum: STATES }) readonly state!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty() readonly role!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly details!: object;
  @ApiProperty({ type: [ReviewFileDto] }) readonly files!: readonly ReviewFileDto[];
}

export class CaseDetailDto {
  @ApiProperty({ type: CaseDto }) readonly case!: CaseDto;
  @ApiProperty({ type: [VerdictDto] }) readonly verdicts!: readonly VerdictDto[];
  @ApiProperty({ type: [ReviewEventDto] }) readonly events!: readonly ReviewEventDto[];
  @ApiProperty({ type: [HandedInFileDto] }) readonly files!: readonly HandedInFileDto[];
}
