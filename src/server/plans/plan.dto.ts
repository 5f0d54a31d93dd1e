import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { optionalText, optionalWhole } from '../request-checks.js';

export class PlanQuery {
  @optionalText(PARAMETER_TEXT.planFrom, 10)
  readonly on?: string;

  @optionalWhole(PARAMETER_TEXT.planCapacity, { min: 1, max: 10_000, default: 20 })
  readonly capacity?: number;
}

/** One bar of the timeline; months are YYYY-MM. */
export class PlanItemDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly owner!: string;
  @ApiProperty({ type: [String] }) readonly support!: readonly string[];
  @ApiProperty({ type: 'integer' }) readonly effort!: number;
  @ApiProperty() readonly earliest!: string;
  @ApiProperty({ type: String, nullable: true }) readonly due!: string | null;
  @ApiProperty({ type: [String] }) readonly after!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) readonly repeats!: string | null;
  @ApiProperty() readonly source!: string;
  @ApiProperty({ type: String, nullable: true }) readonly system!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly start!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly finish!: string | null;
  @ApiProperty() readonly isLate!: boolean;
}

/** Requirements that cannot be kept together. */
export class PlanConflictDto {
  @ApiProperty() readonly owner!: string;
  @ApiProperty({ type: [String] }) readonly late!: readonly string[];
  @ApiProperty({ type: [String] }) readonly summary!: readonly string[];
  @ApiProperty({ type: [String] }) readonly constraints!: readonly string[];
}

export class PlanLoadDto {
  @ApiProperty() readonly owner!: string;
  @ApiProperty() readonly month!: string;
  @ApiProperty({ type: 'integer' }) readonly steps!: number;
  @ApiProperty({ type: 'integer' }) readonly capacity!: number;
}

export class PlanDto {
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ type: [PlanItemDto] }) readonly items!: readonly PlanItemDto[];
  @ApiProperty({ type: [PlanConflictDto] }) readonly conflicts!: readonly PlanConflictDto[];
  @ApiProperty({ type: [PlanLoadDto] }) readonly load!: readonly PlanLoadDto[];
}
