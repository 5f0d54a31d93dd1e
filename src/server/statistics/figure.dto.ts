import { ApiProperty } from '@nestjs/swagger';
import { FIGURE_GROUPS } from '../../core/statistics/figures.js';

/** A number of a report; `missing` systems could not be counted, a `null` value is unknown. */
export class FigureDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ enum: FIGURE_GROUPS }) readonly group!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: Number, nullable: true }) readonly value!: number | null;
  @ApiProperty() readonly unit!: string;
  @ApiProperty() readonly definition!: string;
  @ApiProperty({ type: 'integer' }) readonly missing!: number;
}
