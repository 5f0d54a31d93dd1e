import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { CHECK_MESSAGES, PARAMETER_TEXT } from '../../app/api-text.js';
import { PageOf, PageQuery } from '../page.dto.js';
import { optionalFlag, optionalText, requiredText } from '../request-checks.js';

/** The headings of a wide form, joined. */
const LONGEST_FORM = 20_000;

export class OpenFormsQuery extends PageQuery {
  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;
}

export class OpenColumnDto {
  @ApiProperty() readonly heading!: string;
  @ApiProperty({ type: String, nullable: true }) readonly guess!: string | null;
  @ApiProperty({ minimum: 0, maximum: 1 }) readonly score!: number;
  @ApiProperty({ type: [String] }) readonly reasons!: readonly string[];
  @ApiProperty({ type: [String] }) readonly samples!: readonly string[];
}

/** A form with headings in doubt. `isRead`: its systems were read all the same. */
export class OpenFormDto {
  @ApiProperty() readonly round!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly sheet!: string;
  @ApiProperty() readonly form!: string;
  @ApiProperty() readonly isRead!: boolean;
  @ApiProperty({ type: [OpenColumnDto] }) readonly columns!: readonly OpenColumnDto[];
}

export class OpenFormPage extends PageOf(OpenFormDto) {}

/** A confirmed mapping. `columns`: question by heading, null for none of ours. `values`: option by wording, by question. */
export class MappingDto {
  @requiredText(PARAMETER_TEXT.form, LONGEST_FORM)
  readonly form!: string;

  @optionalText(PARAMETER_TEXT.mappingDepartment)
  readonly department: string | null = null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: PARAMETER_TEXT.mappingColumns,
  })
  @IsObject({ message: CHECK_MESSAGES.object })
  readonly columns!: Readonly<Record<string, string | null>>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
    description: PARAMETER_TEXT.mappingValues,
  })
  @IsObject({ message: CHECK_MESSAGES.object })
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
}

export class MappingPage extends PageOf(MappingDto) {}

/** The mapping that was forgotten. */
export class ForgottenMappingDto {
  @ApiProperty() readonly form!: string;
  @ApiProperty({ type: String, nullable: true }) readonly department!: string | null;
}

/** `confirm` must be said: the next import reads that form by its headings again. */
export class ForgetMappingQuery {
  @requiredText(PARAMETER_TEXT.form, LONGEST_FORM)
  readonly form!: string;

  @optionalText(PARAMETER_TEXT.mappingDepartment)
  readonly department?: string;

  @optionalFlag(PARAMETER_TEXT.confirmForget)
  readonly confirm: boolean = false;
}
