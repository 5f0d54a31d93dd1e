import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsNumber, Max, Min, ValidateNested } from 'class-validator';
import { CHECK_MESSAGES as SAY, PARAMETER_TEXT } from '../../app/api-text.js';
import { VERDICT_TITLES } from '../../core/audit/rule.js';
import { RULES } from '../../core/rules/index.js';
import { RunDto } from '../audits/run.dto.js';
import { optionalText, requiredIdentifier, requiredText } from '../request-checks.js';

const VERDICTS = Object.keys(VERDICT_TITLES);
const MOST = 50;

/** One threshold as it is tried out. */
export class TrialDto {
  @requiredIdentifier(RULES.map(({ id }) => id).join(' '))
  readonly rule!: string;

  @requiredText(PARAMETER_TEXT.parameter, 60)
  readonly parameter!: string;

  @ApiProperty({ type: Number, minimum: 0 })
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: SAY.number })
  @Min(0, { message: SAY.tooSmall })
  @Max(1e12, { message: SAY.tooLarge })
  readonly value!: number;
}

export class NewRehearsalDto {
  @requiredIdentifier(PARAMETER_TEXT.pack)
  readonly pack!: string;

  @optionalText(PARAMETER_TEXT.asOf, 10)
  readonly asOf?: string;

  @ApiProperty({ type: [TrialDto], description: PARAMETER_TEXT.trial })
  @IsArray({ message: SAY.list })
  @ArrayMinSize(1, { message: SAY.empty })
  @ArrayMaxSize(MOST, { message: SAY.tooMany })
  @ValidateNested({ each: true })
  @Type(() => TrialDto)
  readonly thresholds!: TrialDto[];
}

/** A verdict that differs; `null` where the rule was not in force. */
export class VerdictFlipDto {
  @ApiProperty() readonly system!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly rule!: string;
  @ApiProperty({ type: String, nullable: true, enum: [...VERDICTS, null] }) readonly from!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: [...VERDICTS, null] }) readonly to!: string | null;
}

/** Who would flip; nothing of it is stored. */
export class RehearsalDto {
  @ApiProperty({ format: 'date' }) readonly asOf!: string;
  @ApiProperty({ type: 'integer' }) readonly systems!: number;
  @ApiProperty({ type: [VerdictFlipDto] }) readonly flips!: readonly VerdictFlipDto[];
  @ApiProperty({ type: [String] }) readonly sentences!: readonly string[];
}

export class ReplayDto {
  @ApiProperty({ type: RunDto }) readonly run!: RunDto;
  @ApiProperty() readonly isIdentical!: boolean;
  @ApiProperty({ type: [VerdictFlipDto] }) readonly flips!: readonly VerdictFlipDto[];
  @ApiPropertyOptional() readonly sentence!: string;
}
