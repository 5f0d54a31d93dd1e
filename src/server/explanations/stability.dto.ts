import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import type { StabilityOfRun } from '../../app/stability-of-run.js';
import { VERDICT_TITLES } from '../../core/audit/rule.js';
import type { Stability } from '../../core/audit/stability.js';
import { RULES, ruleById, ruleTitle } from '../../core/rules/index.js';
import { optionalText, requiredIdentifier } from '../request-checks.js';

export class StabilityQuery {
  @requiredIdentifier(RULES.map(({ id }) => id).join(' '))
  readonly rule!: string;

  @optionalText(PARAMETER_TEXT.parameter, 60)
  readonly parameter?: string;
}

/** One value of the threshold: how many systems get each verdict, and who is flagged. */
export class StabilityPointDto {
  @ApiProperty() readonly value!: number;
  @ApiProperty() readonly isChosen!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly counts!: Readonly<Record<string, number>>;
  @ApiProperty({ type: [String] }) readonly flagged!: readonly string[];
}

export class FlipStepDto {
  @ApiProperty() readonly from!: number;
  @ApiProperty({ enum: Object.keys(VERDICT_TITLES) }) readonly verdict!: string;
}

/** A system whose verdict hangs on the threshold; `nearest` decides otherwise than the chosen value. */
export class FlipDto {
  @ApiProperty() readonly system!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly nearest!: number;
  @ApiProperty({ type: [FlipStepDto] }) readonly verdicts!: readonly FlipStepDto[];
}

/** Data of a chart: one threshold moved through its reasonable values, all others as they are. */
export class StabilityDto {
  @ApiProperty() readonly rule!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly parameter!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly unit!: string;
  @ApiProperty() readonly chosen!: number;
  @ApiProperty({ type: [StabilityPointDto] }) readonly points!: readonly StabilityPointDto[];
  @ApiProperty({ type: [FlipDto] }) readonly flips!: readonly FlipDto[];
}

export function stabilityDto(stability: Stability, flipping: StabilityOfRun['flipping']): StabilityDto {
  const { rule, parameter, chosen, points, flagged, flips } = stability;
  const { label = parameter, unit = '' } = ruleById(rule)?.parameters[parameter] ?? {};
  const named = new Map(flipping.map((system) => [system.id, system]));
  return {
    rule,
    title: ruleTitle(rule),
    parameter,
    label,
    unit,
    chosen,
    points: points.map(({ value, counts }, index) => ({
      value,
      isChosen: value === chosen,
      counts,
      flagged: flagged[index]?.systems ?? [],
    })),
    flips: flips.map((flip) => {
      const { department = '', systemName = '' } = named.get(flip.system) ?? {};
      return { ...flip, department, systemName };
    }),
  };
}
