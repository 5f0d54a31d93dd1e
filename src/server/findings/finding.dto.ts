import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { VERDICT_TITLES } from '../../core/audit/rule.js';
import { FIELD_IDS } from '../../core/survey/survey.js';
import { RULES } from '../../core/rules/index.js';
import { ClauseDto } from '../reference/clause.dto.js';
import { PageOf, PageQuery } from '../page.dto.js';
import { WaiverDto } from '../waivers/waiver.dto.js';
import { optionalIdentifier, optionalOneOf, optionalText } from '../request-checks.js';

const VERDICTS = Object.keys(VERDICT_TITLES);
const THEMES = [...new Set(RULES.map(({ theme }) => theme))];

export class FindingsQuery extends PageQuery {
  @optionalIdentifier(RULES.map(({ id }) => id).join(' '))
  readonly rule?: string;

  @optionalOneOf(PARAMETER_TEXT.theme, THEMES)
  readonly theme?: string;

  @optionalOneOf(Object.values(VERDICT_TITLES).join(' '), VERDICTS)
  readonly verdict?: string;

  @optionalOneOf(Object.values(VERDICT_TITLES).join(' '), VERDICTS)
  readonly zombie?: string;

  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;

  @optionalText(PARAMETER_TEXT.system, 60)
  readonly system?: string;
}

/** The rules that a query is about: one of them, those of a theme, or every one. */
export const rulesAsked = ({ rule, theme }: FindingsQuery): readonly string[] | undefined => {
  if (rule !== undefined) return [rule];
  return theme === undefined ? undefined : RULES.filter((one) => one.theme === theme).map(({ id }) => id);
};

/** An answer a verdict rests on, and where to see it. `assumed`: the cell is blank and this is taken instead. */
export class EvidenceDto {
  @ApiProperty({ enum: [...FIELD_IDS] }) readonly field!: string;
  @ApiProperty() readonly file!: string;
  @ApiProperty() readonly sheet!: string;
  @ApiProperty({ type: String, nullable: true }) readonly cell!: string | null;
  @ApiProperty() readonly raw!: string;
  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
  })
  readonly value!: unknown;
  @ApiPropertyOptional() readonly assumed?: true;
}

export class VerdictDto {
  @ApiProperty() readonly rule!: string;
  @ApiProperty({ enum: VERDICTS }) readonly verdict!: string;
  @ApiProperty({ type: ClauseDto }) readonly clause!: ClauseDto;
  @ApiProperty({ type: [EvidenceDto] }) readonly evidence!: readonly EvidenceDto[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  readonly thresholds!: Readonly<Record<string, number>>;
  @ApiProperty({ type: [String], description: FIELD_IDS.join(' ') }) readonly missing!: readonly string[];
  @ApiPropertyOptional() readonly note?: string;
}

/** What one rule says of one system. */
export class FindingDto {
  @ApiProperty() readonly systemId!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty({ enum: VERDICTS }) readonly zombie!: string;
  @ApiProperty({ type: VerdictDto }) readonly verdict!: VerdictDto;
  /** Deferrals and waivers that touch this verdict, as of the survey date. */
  @ApiProperty({ type: [WaiverDto] }) readonly waivers!: readonly WaiverDto[];
}

export class FindingPage extends PageOf(FindingDto) {}
