import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import { Transform, plainToInstance } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { CHECK_MESSAGES as SAY, PARAMETER_TEXT, REQUEST_MESSAGES } from '../../app/api-text.js';
import { optionalFlag, requiredText } from '../request-checks.js';
import { OfferedFixDto, UploadDto, UploadForm, UploadQuery } from './upload.dto.js';

/** Cells that one request may correct. */
const MOST = 5_000;
/** What a cell of a workbook holds at most. */
const LONGEST_TEXT = 32_767;

export class CorrectionQuery extends OmitType(UploadQuery, ['dryRun', 'background'] as const) {
  @optionalFlag(PARAMETER_TEXT.offered)
  readonly offered: boolean = false;
}

export class CorrectionDto {
  @ApiProperty({ description: PARAMETER_TEXT.sha256 })
  @Matches(/^[0-9a-f]{64}$/u, { message: SAY.sha256 })
  readonly sha256!: string;

  @requiredText(PARAMETER_TEXT.correctedSheet, 255)
  readonly sheet!: string;

  @ApiProperty({ description: PARAMETER_TEXT.correctedCell })
  @Matches(/^[A-Z]{1,3}[1-9]\d{0,6}$/u, { message: SAY.cell })
  readonly cell!: string;

  @ApiProperty({ maxLength: LONGEST_TEXT, description: PARAMETER_TEXT.correctedText })
  @IsString({ message: SAY.text })
  @MaxLength(LONGEST_TEXT, { message: SAY.tooLong })
  readonly text!: string;
}

/** A form carries the list as JSON text; what is no JSON is left for the checks to refuse. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return plainToInstance(CorrectionDto, JSON.parse(value) as unknown[]);
  } catch {
    return value;
  }
}

export class CorrectionBody {
  @ApiProperty({
    type: [CorrectionDto],
    required: false,
    maxItems: MOST,
    description: PARAMETER_TEXT.corrections,
  })
  @Transform(({ value }: { readonly value: unknown }) => parsed(value))
  @IsArray({ message: REQUEST_MESSAGES.corrections })
  @ArrayMaxSize(MOST, { message: SAY.tooMany })
  @ValidateNested({ each: true, message: REQUEST_MESSAGES.corrections })
  readonly corrections: readonly CorrectionDto[] = [];
}

/** The form of a correction, for the description of the API. */
export class CorrectionForm extends IntersectionType(UploadForm, CorrectionBody) {}

export class AppliedCorrectionDto extends OmitType(OfferedFixDto, ['why'] as const) {}

/** A correction that was not made, and why. */
export class LeftCorrectionDto extends OfferedFixDto {}

/** What became of one workbook. */
export class CorrectedFileDto {
  @ApiProperty() readonly file!: string;
  @ApiProperty({ type: String, nullable: true }) readonly member!: string | null;
  @ApiProperty({ type: [AppliedCorrectionDto] }) readonly applied!: readonly AppliedCorrectionDto[];
  @ApiProperty({ type: [LeftCorrectionDto] }) readonly left!: readonly LeftCorrectionDto[];
  @ApiProperty() readonly message!: string;
}

/** A file to send in the place of `replaces`. */
export class ReplacedFileDto {
  @ApiProperty() readonly replaces!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'byte' }) readonly workbook!: string;
}

export class CorrectedUploadDto {
  @ApiProperty({ type: [CorrectedFileDto] }) readonly corrected!: readonly CorrectedFileDto[];
  @ApiProperty({ type: [ReplacedFileDto] }) readonly files!: readonly ReplacedFileDto[];
  @ApiProperty({ type: UploadDto }) readonly dryRun!: UploadDto;
}
