import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { CHECK_MESSAGES as SAY, PAIR_TEXT } from '../../app/api-text.js';
import { optionalText, requiredText } from '../request-checks.js';

const VERDICTS = ['confirmed', 'rejected'];
const MOST_SHARED_SYSTEMS = 5_000;
/** All pairs of a large group. */
const MOST_DECISIONS = 5_000;

export class NewPairDecisionDto {
  @requiredText(PAIR_TEXT.system, 300)
  readonly a!: string;

  @requiredText(PAIR_TEXT.system, 300)
  readonly b!: string;

  @ApiProperty({ type: String, enum: VERDICTS, description: PAIR_TEXT.verdict })
  @IsIn(VERDICTS, { message: SAY.oneOf })
  readonly verdict!: string;

  @optionalText(PAIR_TEXT.reason, 500)
  readonly reason?: string;
}

export class NewPairDecisionsDto {
  @ApiProperty({ type: [NewPairDecisionDto], maxItems: MOST_DECISIONS, description: PAIR_TEXT.decisions })
  @IsArray({ message: SAY.list })
  @ArrayMaxSize(MOST_DECISIONS, { message: SAY.tooMany })
  @ValidateNested({ each: true })
  @Type(() => NewPairDecisionDto)
  readonly decisions!: NewPairDecisionDto[];
}

export class PairDecisionDto {
  @ApiProperty()
  readonly a!: string;

  @ApiProperty()
  readonly b!: string;

  @ApiProperty({ enum: VERDICTS })
  readonly verdict!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty()
  readonly decidedBy!: string;

  @ApiProperty({ format: 'date-time' })
  readonly decidedAt!: string;
}

export class SharedSystemDto {
  @requiredText(PAIR_TEXT.sharedName, 300)
  readonly name!: string;

  @optionalText(PAIR_TEXT.sharedDepartment, 300)
  readonly department?: string;

  @optionalText(PAIR_TEXT.sharedFunction, 5_000)
  readonly function?: string;
}

export class SharedSystemsDto {
  @ApiProperty({
    type: [SharedSystemDto],
    maxItems: MOST_SHARED_SYSTEMS,
    description: PAIR_TEXT.sharedSystems,
  })
  @IsArray({ message: SAY.list })
  @ArrayMaxSize(MOST_SHARED_SYSTEMS, { message: SAY.tooMany })
  @ValidateNested({ each: true })
  @Type(() => SharedSystemDto)
  readonly systems!: SharedSystemDto[];
}
