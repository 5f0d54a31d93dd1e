import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { type Field, isNumeric } from '../../core/survey/field.js';
import { FIELD_IDS, type FieldId, fieldOf, headingOf } from '../../core/survey/survey.js';
import { IMPERSONAL_FIELDS } from '../../core/survey/mask-personal.js';
import type { SystemSort } from '../../app/ports.js';
import { SORT_ORDERS, type SortOrder } from '../../app/sort-orders.js';
import type { PersonalView } from '../../app/show-personal.js';
import { PageOf, PageQuery } from '../page.dto.js';
import { optionalNumberText, optionalOneOf, optionalText, requiredText } from '../request-checks.js';
import { RoundParams } from '../rounds/round.dto.js';
import { WaiverDto } from '../waivers/waiver.dto.js';

const codesOf = ({ codes }: Field): string[] => codes.map(String);

/** Page, text, department and order; every question of the survey is a filter too, added below. */
export class SystemsQuery extends PageQuery {
  @optionalText(PARAMETER_TEXT.text)
  readonly text?: string;

  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;

  /** The order of contacts would tell what is masked. */
  @optionalOneOf(PARAMETER_TEXT.sort, IMPERSONAL_FIELDS)
  readonly sort?: FieldId;

  @optionalOneOf(PARAMETER_TEXT.order, SORT_ORDERS)
  readonly order: SortOrder = 'ascending';

  @optionalOneOf(PARAMETER_TEXT.personal, ['masked', 'full'])
  readonly personal: PersonalView = 'masked';
}

/** Which questions a workbook of the register shows. */
export class RegisterFileQuery extends SystemsQuery {
  @optionalText(PARAMETER_TEXT.registerColumns, 2000)
  readonly columns?: string;
}

/** Answers by question; the properties are added below. */
export class AnswersDto {}

function filterBy(id: FieldId): PropertyDecorator {
  const field = fieldOf(id);
  if (field.codes.length) return optionalOneOf(headingOf(id), codesOf(field));
  return isNumeric(field.kind) ? optionalNumberText(headingOf(id)) : optionalText(headingOf(id), 2000);
}

function describeAnswer(id: FieldId): PropertyDecorator {
  const field = fieldOf(id);
  const description = headingOf(id);
  if (isNumeric(field.kind)) return ApiPropertyOptional({ type: Number, description });
  const isArray = field.kind === 'choices';
  return field.codes.length
    ? ApiPropertyOptional({ type: String, isArray, enum: codesOf(field), description })
    : ApiPropertyOptional({ type: String, description });
}

for (const id of FIELD_IDS) {
  filterBy(id)(SystemsQuery.prototype, id);
  describeAnswer(id)(AnswersDto.prototype, id);
}

/** The answers that a query asks for. */
export const answersIn = (query: SystemsQuery): Partial<Record<FieldId, string>> => {
  const given = query as unknown as Partial<Record<FieldId, string>>;
  return Object.fromEntries(FIELD_IDS.filter((id) => given[id] !== undefined).map((id) => [id, given[id]]));
};

/** The order that a query asks for. */
export const sortIn = ({ sort, order }: Pick<SystemsQuery, 'sort' | 'order'>): SystemSort | undefined =>
  sort && { by: sort, isDescending: order === 'descending' };

export class SystemParams extends RoundParams {
  @requiredText(PARAMETER_TEXT.system, 60)
  readonly id!: string;
}

export class SourceDto {
  @ApiProperty() readonly file!: string;
  @ApiProperty() readonly sheet!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly row!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly column!: number | null;
}

/** One system as its department declared it. */
export class SystemDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty({ type: SourceDto }) readonly source!: SourceDto;
  @ApiProperty({ type: AnswersDto }) readonly values!: AnswersDto;
  /** Deferrals and waivers, as of the survey date. */
  @ApiProperty({ type: [WaiverDto] }) readonly waivers!: readonly WaiverDto[];
}

export class SystemPage extends PageOf(SystemDto) {}

export class SheetPlaceDto {
  @ApiProperty() readonly file!: string;
  @ApiProperty() readonly sheet!: string;
}

/** Where an answer was read, and its text as typed. */
export class AnswerSourceDto {
  @ApiProperty({ type: String, nullable: true }) readonly cell!: string | null;
  @ApiProperty() readonly raw!: string;
  /** Given where it stands on an earlier sheet than the system's own, which does not ask. */
  @ApiPropertyOptional({ type: SheetPlaceDto }) readonly from?: SheetPlaceDto;
}

export class SystemWithSourcesDto extends SystemDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/AnswerSourceDto' },
    description: FIELD_IDS.join(' '),
  })
  readonly answers!: object;
}

/** A system that an earlier submission held and a later one, of this receipt, lacks without saying so. */
export class VanishedSystemDto {
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly since!: string;
}

export class VanishedSystemPage extends PageOf(VanishedSystemDto) {}
