import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SECTIONS, fieldOf, headingOf, type FieldId } from '../../core/survey/survey.js';

/** A question of the survey, as it is declared. */
export class QuestionDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly section!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly heading!: string;
  @ApiProperty({ enum: ['text', 'phone', 'date', 'money', 'count', 'percent', 'choice', 'choices'] })
  readonly kind!: string;
  @ApiPropertyOptional() readonly unit?: string;
  @ApiProperty() readonly core!: boolean;
  @ApiProperty({ type: [String] }) readonly aliases!: readonly string[];
  @ApiProperty({ type: [String] }) readonly codes!: readonly string[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  readonly synonyms!: Readonly<Record<string, string>>;
  @ApiProperty({ type: [String] }) readonly askedBy!: readonly string[];
  @ApiProperty() readonly example!: string;
  @ApiProperty() readonly help!: string;
}

/** Every question, in the order of the sheet. */
export const questions = (): readonly QuestionDto[] =>
  SECTIONS.flatMap(({ title, fields }) =>
    (Object.keys(fields) as FieldId[]).map((id) => {
      const { codes, ...field } = fieldOf(id);
      return { id, section: title, heading: headingOf(id), ...field, codes: codes.map(String) };
    }),
  );
