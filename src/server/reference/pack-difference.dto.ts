import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { requiredIdentifier } from '../request-checks.js';
import { ClauseDto } from './clause.dto.js';
import { DeliverableDto, DutyDto } from './pack.dto.js';

export class PackParams {
  @requiredIdentifier(PARAMETER_TEXT.pack)
  readonly pack!: string;
}

export class PackPairParams {
  @requiredIdentifier(PARAMETER_TEXT.pack)
  readonly a!: string;

  @requiredIdentifier(PARAMETER_TEXT.pack)
  readonly b!: string;
}

export class RuleLeftOutDto {
  @ApiProperty() readonly rule!: string;
  @ApiProperty() readonly reason!: string;
}

export class ClauseChangeDto {
  @ApiProperty() readonly rule!: string;
  @ApiProperty({ type: ClauseDto }) readonly a!: ClauseDto;
  @ApiProperty({ type: ClauseDto }) readonly b!: ClauseDto;
}

export class ThresholdChangeDto {
  @ApiProperty() readonly rule!: string;
  @ApiProperty() readonly parameter!: string;
  @ApiProperty() readonly a!: number;
  @ApiProperty() readonly b!: number;
}

export class HeadingChangeDto {
  @ApiProperty() readonly field!: string;
  @ApiProperty() readonly a!: string;
  @ApiProperty() readonly b!: string;
}

export class DutyChangeDto {
  @ApiProperty({ type: [DutyDto] }) readonly onlyInA!: readonly DutyDto[];
  @ApiProperty({ type: [DutyDto] }) readonly onlyInB!: readonly DutyDto[];
}

export class DeliverableChangeDto {
  @ApiProperty({ type: [DeliverableDto] }) readonly onlyInA!: readonly DeliverableDto[];
  @ApiProperty({ type: [DeliverableDto] }) readonly onlyInB!: readonly DeliverableDto[];
}

export class LetterheadChangeDto {
  @ApiProperty() readonly a!: string;
  @ApiProperty() readonly b!: string;
}

/** What changes from pack A to pack B; `sentences` say it in Chinese. */
export class PackDifferenceDto {
  @ApiProperty() readonly a!: string;
  @ApiProperty() readonly b!: string;
  @ApiProperty({ type: [RuleLeftOutDto] }) readonly rulesOnlyInA!: readonly RuleLeftOutDto[];
  @ApiProperty({ type: [RuleLeftOutDto] }) readonly rulesOnlyInB!: readonly RuleLeftOutDto[];
  @ApiProperty({ type: [ClauseChangeDto] }) readonly clauses!: readonly ClauseChangeDto[];
  @ApiProperty({ type: [ThresholdChangeDto] }) readonly thresholds!: readonly ThresholdChangeDto[];
  @ApiProperty({ type: [String] }) readonly followers!: readonly string[];
  @ApiProperty({ type: DutyChangeDto }) readonly duties!: DutyChangeDto;
  @ApiProperty({ type: DeliverableChangeDto }) readonly deliverables!: DeliverableChangeDto;
  @ApiProperty({ type: [String] }) readonly questionsOnlyInA!: readonly string[];
  @ApiProperty({ type: [String] }) readonly questionsOnlyInB!: readonly string[];
  @ApiProperty({ type: [HeadingChangeDto] }) readonly headings!: readonly HeadingChangeDto[];
  @ApiProperty({ type: LetterheadChangeDto, nullable: true })
  readonly letterhead!: LetterheadChangeDto | null;
  @ApiProperty({ type: [String] }) readonly sentences!: readonly string[];
}
