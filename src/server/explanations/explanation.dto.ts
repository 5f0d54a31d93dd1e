import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { describeEvidence } from '../../app/describe-explanation.js';
import type { ExplainedVerdict } from '../../app/explain-verdicts.js';
import type { Explanation } from '../../app/explanation.js';
import { VERDICT_TITLES } from '../../core/audit/rule.js';
import { isOfRule } from '../../core/review/waiver.js';
import { ruleById, ruleTitle } from '../../core/rules/index.js';
import { citeClause } from '../../core/survey/citation.js';
import { headingOf } from '../../core/survey/survey.js';
import { RunParams } from '../audits/run.dto.js';
import { EvidenceDto, VerdictDto } from '../findings/finding.dto.js';
import { ParameterDto } from '../reference/rule.dto.js';
import { requiredText } from '../request-checks.js';
import { SourceDto } from '../surveys/system.dto.js';
import { WaiverDto, waiverDto } from '../waivers/waiver.dto.js';

const VERDICTS = Object.keys(VERDICT_TITLES);

export class ExplanationParams extends RunParams {
  @requiredText(PARAMETER_TEXT.system, 60)
  readonly system!: string;
}

/** An answer a verdict rests on; `sentence` says it with its cell. */
export class ExplainedEvidenceDto extends EvidenceDto {
  @ApiProperty() readonly heading!: string;
  @ApiProperty() readonly sentence!: string;
}

/** A threshold as it was in force. */
export class ThresholdDto extends ParameterDto {
  @ApiProperty() readonly value!: number;
}

/** The smallest change of answers that turns the verdict: how many answers, and each way to say it. */
export class CounterfactualDto {
  @ApiProperty({ type: 'integer' }) readonly size!: number;
  @ApiProperty({ type: [String] }) readonly sentences!: readonly string[];
}

/** A verdict with everything needed to defend it. */
export class ExplainedVerdictDto extends VerdictDto {
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly theme!: string;
  @ApiProperty() readonly verdictTitle!: string;
  @ApiProperty() readonly meaning!: string;
  @ApiProperty({ type: [String] }) readonly pitfalls!: readonly string[];
  @ApiProperty() readonly citation!: string;
  @ApiProperty({ type: [ExplainedEvidenceDto] })
  override readonly evidence!: readonly ExplainedEvidenceDto[];
  @ApiProperty({ type: [ThresholdDto] }) readonly parameters!: readonly ThresholdDto[];
  @ApiProperty({ type: [String] }) readonly missingHeadings!: readonly string[];
  @ApiProperty({ type: CounterfactualDto, nullable: true })
  readonly counterfactual!: CounterfactualDto | null;
  @ApiProperty({ type: [WaiverDto] }) readonly waivers!: readonly WaiverDto[];
  /** Why the rule or threshold is on trial; such a verdict is shown and never listed. */
  @ApiPropertyOptional() readonly trial?: string;
}

export class ExplanationDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty({ type: SourceDto }) readonly source!: SourceDto;
  @ApiProperty() readonly pack!: string;
  @ApiProperty({ format: 'date' }) readonly asOf!: string;
  @ApiProperty({ enum: VERDICTS }) readonly zombie!: string;
  @ApiProperty({ type: [String] }) readonly conclusion!: readonly string[];
  @ApiProperty({ type: [ExplainedVerdictDto] }) readonly verdicts!: readonly ExplainedVerdictDto[];
  @ApiProperty({ type: [ExplainedVerdictDto] }) readonly trial!: readonly ExplainedVerdictDto[];
  @ApiProperty({ type: [WaiverDto] }) readonly waivers!: readonly WaiverDto[];
}

export function explanationDto(explanation: Explanation): ExplanationDto {
  const { waivers, asOf } = explanation;
  return {
    ...explanation,
    verdicts: explanation.verdicts.map((verdict) => verdictDto(verdict, explanation)),
    trial: explanation.trial.map(({ trial, ...verdict }) => ({
      ...verdictDto({ ...verdict, counterfactual: null }, explanation),
      trial,
    })),
    waivers: waivers.map((waiver) => waiverDto(waiver, asOf)),
  };
}

function verdictDto(
  { counterfactual, ...verdict }: ExplainedVerdict,
  { source, waivers, asOf }: Explanation,
): ExplainedVerdictDto {
  const rule = ruleById(verdict.rule);
  return {
    ...verdict,
    title: ruleTitle(verdict.rule),
    theme: rule?.theme ?? '',
    verdictTitle: VERDICT_TITLES[verdict.verdict],
    meaning: rule?.meaning ?? '',
    pitfalls: rule?.pitfalls ?? [],
    citation: citeClause(verdict.clause),
    evidence: verdict.evidence.map((item) => ({
      ...item,
      heading: headingOf(item.field),
      sentence: describeEvidence(item, { source, nameOfRow: () => null }),
    })),
    parameters: Object.entries(verdict.thresholds).map(([id, value]) => ({
      ...(rule?.parameters[id] ?? { label: id, unit: '', default: value, source: '' }),
      id,
      value,
    })),
    missingHeadings: verdict.missing.map(headingOf),
    counterfactual: counterfactual && { size: counterfactual.size, sentences: counterfactual.sentences },
    waivers: waivers
      .filter((waiver) => isOfRule(waiver, verdict.rule))
      .map((waiver) => waiverDto(waiver, asOf)),
  };
}
