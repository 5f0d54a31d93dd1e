import { ApiProperty } from '@nestjs/swagger';
import { type Pack, rulesInForce } from '../../core/packs/pack.js';
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
}

export const packDto = (pack: Pack): PackDto => ({
  id: pack.id,
  title: pack.title,
  policy: pack.policy,
  letterhead: pack.letterhead,
  omit: pack.omit,
  rules: rulesInForce(pack, RULES).map(({ rule, clause, parameters }) => ({
    id: rule.id,
    clause,
    parameters,
  })),
  duties: pack.duties,
});
