import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { LISTS } from '../../core/lists/index.js';
import { RunParams } from '../audits/run.dto.js';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { requiredFileName, requiredIdentifier } from '../request-checks.js';
import { PageQuery } from '../page.dto.js';
import { PersonalQuery } from '../personal.dto.js';
import { RoundParams } from '../rounds/round.dto.js';

/** A list that can be made of any run. */
export class ListDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  /** `suspicion`: made of findings alone; `office`: of decisions and the register. */
  @ApiProperty({ enum: ['suspicion', 'office'] }) readonly stage!: string;
}

export class ListParams extends RunParams {
  @requiredIdentifier(LISTS.map(({ id }) => id).join(' '))
  readonly list!: string;
}

export class ListOfRoundParams extends RoundParams {
  @requiredIdentifier(PARAMETER_TEXT.list)
  readonly list!: string;
}

export class PreviewQuery extends IntersectionType(PageQuery, PersonalQuery) {}

export class ColumnDto {
  @ApiProperty() readonly title!: string;
  /** In characters. */
  @ApiProperty() readonly width!: number;
  @ApiPropertyOptional({ enum: ['left', 'center', 'right'] }) readonly align?: string;
  @ApiPropertyOptional({ enum: ['money', 'count'] }) readonly format?: string;
  /** Added up in the last row of the file. */
  @ApiPropertyOptional() readonly sum?: boolean;
  @ApiPropertyOptional() readonly block?: boolean;
}

export class TablePreviewDto {
  @ApiProperty() readonly sheet!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: [String] }) readonly captions!: readonly string[];
  @ApiProperty({ type: [ColumnDto] }) readonly columns!: readonly ColumnDto[];
  /** One cell per column: text, a number, or null. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: {} } })
  readonly rows!: readonly (readonly (string | number | null)[])[];
  @ApiProperty({ type: [String] }) readonly notes!: readonly string[];
  @ApiProperty({ type: 'integer' }) readonly total!: number;
}

export class ListPreviewDto extends ListDto {
  @ApiProperty({ type: 'integer' }) readonly run!: number;
  @ApiProperty({ type: [TablePreviewDto] }) readonly tables!: readonly TablePreviewDto[];
}

export class ListFileParams extends RoundParams {
  @requiredFileName(PARAMETER_TEXT.listFile)
  readonly file!: string;
}
