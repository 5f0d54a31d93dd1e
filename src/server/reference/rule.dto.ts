import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import type { Rule } from '../../core/audit/rule.js';
import { requiredIdentifier } from '../request-checks.js';
import { AnswersDto } from '../surveys/system.dto.js';
import { ClauseDto } from './clause.dto.js';

export class RuleParams {
  @requiredIdentifier(PARAMETER_TEXT.rule)
  readonly rule!: string;
}

/** A threshold of a rule, and where its default comes from. */
export class ParameterDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly unit!: string;
  @ApiProperty() readonly default!: number;
  @ApiProperty() readonly source!: string;
}

/** Systems and the verdict that each gets; tests execute the same examples. */
export class ExampleDto {
  @ApiProperty() readonly why!: string;
  @ApiProperty({ type: [AnswersDto] }) readonly systems!: readonly AnswersDto[];
  @ApiProperty({ type: [String] }) readonly verdicts!: readonly string[];
  /** Texts as typed, of answers that are no value. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  readonly raw?: Readonly<Record<string, string>>;
  @ApiPropertyOptional({ type: [String] }) readonly dormant?: readonly string[];
}

export class RuleDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ['dormant', 'duplicate', 'governance', 'data-truth'] }) readonly theme!: string;
  @ApiProperty({ enum: ['system', 'inventory'] }) readonly scope!: string;
  @ApiProperty() readonly meaning!: string;
  @ApiProperty({ type: [String] }) readonly pitfalls!: readonly string[];
  @ApiProperty({ type: [ClauseDto] }) readonly basis!: readonly ClauseDto[];
  @ApiProperty({ type: [ParameterDto] }) readonly parameters!: readonly ParameterDto[];
  @ApiProperty({ type: [ExampleDto] }) readonly examples!: readonly ExampleDto[];
}

export const ruleDto = (rule: Rule): RuleDto => ({
  id: rule.id,
  title: rule.title,
  theme: rule.theme,
  scope: rule.scope,
  meaning: rule.meaning,
  pitfalls: rule.pitfalls,
  basis: rule.basis,
  parameters: Object.entries(rule.parameters).map(([id, parameter]) => ({ id, ...parameter })),
  examples: examplesOf(rule),
});

/** Examples of either scope in one form. */
const examplesOf = (rule: Rule): readonly ExampleDto[] =>
  rule.scope === 'inventory'
    ? rule.examples
    : rule.examples.map(({ why, values, raw, verdict, dormant }) => ({
        why,
        systems: [values],
        verdicts: [verdict],
        ...(raw ? { raw: raw } : {}),
        ...(dormant ? { dormant } : {}),
      }));
