import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { CHART_PARTS, type ChartPart } from '../../core/statistics/index.js';
import { optionalOneOf } from '../request-checks.js';

export class ChartsQuery {
  @optionalOneOf(PARAMETER_TEXT.chartPart, CHART_PARTS)
  readonly about?: ChartPart;
}

export class SeriesDto {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: [Number], items: { type: 'number', nullable: true } })
  readonly values!: readonly (number | null)[];
}

export class TargetDto {
  @ApiProperty() readonly value!: number;
  @ApiProperty() readonly label!: string;
}

/** A figure as data; `missing` systems could not be counted, a `null` value is unknown. */
export class ChartDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly definition!: string;
  @ApiProperty() readonly unit!: string;
  @ApiProperty({ enum: ['bar', 'stacked', 'columns'] }) readonly form!: string;
  @ApiProperty({ type: [String] }) readonly categories!: readonly string[];
  @ApiProperty({ type: [SeriesDto] }) readonly series!: readonly SeriesDto[];
  @ApiProperty({ type: 'integer' }) readonly missing!: number;
  @ApiPropertyOptional({ type: TargetDto }) readonly target?: TargetDto;
}
