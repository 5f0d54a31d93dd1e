import { ApiProperty } from '@nestjs/swagger';
import { REVIEW_TEXT as TEXT } from '../../app/review/review-text.js';
import {
  optionalText,
  optionalWhole,
  requiredIdentifier,
  requiredOneOf,
  requiredText,
} from '../request-checks.js';
import { DECISIONS, KINDS } from './case.dto.js';

const READINGS = [...DECISIONS, 'dismissed'];

export class SampleQuery {
  @optionalWhole(TEXT.sampleSize, { min: 1, max: 200, default: 20 })
  readonly size: number = 20;
}

/** A decided case without its decision. `isOwn`: the caller decided it, so somebody else must read it. */
export class BlindCaseDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ enum: KINDS }) readonly kind!: string;
  @ApiProperty() readonly system!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty({ type: 'integer' }) readonly run!: number;
  @ApiProperty({ enum: READINGS, isArray: true }) readonly decisions!: readonly string[];
  @ApiProperty() readonly isRead!: boolean;
  @ApiProperty() readonly isOwn!: boolean;
}

/** What the second reader says of one case. */
export class NewSecondReadingDto {
  @requiredIdentifier(TEXT.case)
  readonly case!: string;

  @requiredOneOf(TEXT.decision, READINGS)
  readonly decision!: 'dormant' | 'duplicate' | 'rectify' | 'keep' | 'dismissed';

  @requiredText(TEXT.reason, 2000)
  readonly reason!: string;

  @optionalText(TEXT.by, 60)
  readonly by?: string;

  @optionalText(TEXT.on, 10)
  readonly on?: string;
}
