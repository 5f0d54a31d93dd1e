import { ApiProperty } from '@nestjs/swagger';
import { PLANNED_TEXT } from '../../app/api-text.js';
import { WaterfallLineDto } from '../findings/explained-pair.dto.js';
import { optionalText, requiredText } from '../request-checks.js';

/** A planned system, as its application describes it. */
export class PlannedSystemDto {
  @requiredText(PLANNED_TEXT.name, 300)
  readonly name!: string;

  @optionalText(PLANNED_TEXT.department, 300)
  readonly department?: string;

  @requiredText(PLANNED_TEXT.function, 4000)
  readonly function!: string;
}

/** A standing system that does the same or nearly the same. */
export class PlannedMatchDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty({ description: PLANNED_TEXT.score }) readonly score!: number;
  @ApiProperty() readonly isDuplicate!: boolean;
  @ApiProperty({ type: [String], description: PLANNED_TEXT.shared }) readonly shared!: readonly string[];
  @ApiProperty({ type: [String], description: PLANNED_TEXT.differing })
  readonly differing!: readonly string[];
  @ApiProperty({ type: [WaterfallLineDto] }) readonly waterfall!: readonly WaterfallLineDto[];
}

/** The standing systems of a round that are most like a planned one, the likest first. */
export class PlannedCheckDto {
  @ApiProperty({ description: PLANNED_TEXT.compared }) readonly compared!: number;
  @ApiProperty({ type: [PlannedMatchDto] }) readonly matches!: readonly PlannedMatchDto[];
}
