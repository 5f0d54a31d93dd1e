import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { RULES } from '../../core/rules/index.js';
import { VerdictFlipDto } from '../explanations/rehearsal.dto.js';
import { PageOf, PageQuery } from '../page.dto.js';
import { optionalIdentifier, requiredNumber } from '../request-checks.js';
import { RunDto } from './run.dto.js';

export class RunPairParams {
  @requiredNumber(PARAMETER_TEXT.run)
  readonly run!: number;

  @requiredNumber(PARAMETER_TEXT.earlierRun)
  readonly earlier!: number;
}

export class DifferencesQuery extends PageQuery {
  @optionalIdentifier(RULES.map(({ id }) => id).join(' '))
  readonly rule?: string;
}

export class FlipPage extends PageOf(VerdictFlipDto) {}

/** How many verdicts of a rule went from one result to another; `null` where the rule was not in force. */
export class FlipCountDto {
  @ApiProperty() readonly rule!: string;
  @ApiProperty({ type: String, nullable: true }) readonly from!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly to!: string | null;
  @ApiProperty({ type: 'integer' }) readonly count!: number;
}

export class OnlyInOneRunDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
}

export class GroupOfOneRunDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ type: [String] }) readonly members!: readonly string[];
}

/** What is different between two runs. `flips` is one page of the verdicts that differ. */
export class RunDifferenceDto {
  @ApiProperty({ type: RunDto }) readonly before!: RunDto;
  @ApiProperty({ type: RunDto }) readonly after!: RunDto;
  @ApiProperty({ type: [FlipCountDto] }) readonly counts!: readonly FlipCountDto[];
  @ApiProperty({ type: FlipPage }) readonly flips!: FlipPage;
  @ApiProperty({ type: [OnlyInOneRunDto] }) readonly appeared!: readonly OnlyInOneRunDto[];
  @ApiProperty({ type: [OnlyInOneRunDto] }) readonly gone!: readonly OnlyInOneRunDto[];
  @ApiProperty({ type: [GroupOfOneRunDto] }) readonly newGroups!: readonly GroupOfOneRunDto[];
  @ApiProperty({ type: [GroupOfOneRunDto] }) readonly goneGroups!: readonly GroupOfOneRunDto[];
}

/** Verdicts that went the same way, together. */
export function countFlips(flips: readonly VerdictFlipDto[]): readonly FlipCountDto[] {
  const counts = new Map<string, { rule: string; from: string | null; to: string | null; count: number }>();
  for (const { rule, from, to } of flips) {
    const key = `${rule} ${from ?? ''} ${to ?? ''}`;
    const known = counts.get(key) ?? { rule, from, to, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
