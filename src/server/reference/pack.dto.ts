import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Pack, questionsAsked, reasonLeftOut, rulesInForce } from '../../core/packs/pack.js';
import { RULES } from '../../core/rules/index.js';
import { ClauseDto } from './clause.dto.js';

export class RuleInForceDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ type: ClauseDto }) readonly clause!: ClauseDto;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  readonly parameters!: Readonly<Record<string, number>>;
}

export class DutyDto {
  @ApiProperty() readonly list!: string;
  @ApiProperty() readonly receiver!: string;
  @ApiProperty() readonly due!: string;
  @ApiPropertyOptional() readonly finish?: string;
  @ApiPropertyOptional({ type: ClauseDto }) readonly clause?: ClauseDto;
}

export class MilestoneDto {
  @ApiProperty() readonly what!: string;
  @ApiProperty() readonly due!: string;
}

export class DeliverableDto {
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly receiver!: string;
  @ApiProperty() readonly due!: string;
  @ApiProperty({ type: [MilestoneDto] }) readonly milestones!: readonly MilestoneDto[];
  @ApiProperty({ type: ClauseDto }) readonly clause!: ClauseDto;
}

export class PackDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, nullable: true }) readonly policy!: string | null;
  @ApiProperty() readonly letterhead!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  readonly omit!: Readonly<Record<string, string>>;
  @ApiProperty({ type: [RuleInForceDto] }) readonly rules!: readonly RuleInForceDto[];
  @ApiProperty({ type: [DutyDto] }) readonly duties!: readonly DutyDto[];
  @ApiProperty({ type: [DeliverableDto] }) readonly deliverables!: readonly DeliverableDto[];
  @ApiProperty({ type: [String] }) readonly questions!: readonly string[];
  /** The pack's own words for some questions. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  readonly headings!: Readonly<Record<string, string>>;
}

export const packDto = (pack: Pack): PackDto => ({
  id: pack.id,
  title: pack.title,
  policy: pack.policy,
  letterhead: pack.letterhead,
  // Also what the document has no clause for.
  omit: Object.fromEntries(
    RULES.flatMap((rule) => {
      const reason = reasonLeftOut(pack, rule);
      return reason === null ? [] : [[rule.id, reason]];
    }),
  ),
  rules: rulesInForce(pack, RULES).map(({ rule, clause, parameters }) => ({
    id: rule.id,
    clause,
    parameters,
  })),
  duties: pack.duties,
  deliverables: pack.deliverables,
  questions: questionsAsked(pack),
  headings: pack.headings,
});
