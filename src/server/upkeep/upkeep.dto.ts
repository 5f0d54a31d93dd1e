import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { optionalFlag } from '../request-checks.js';

export class BackupQuery {
  @optionalFlag(PARAMETER_TEXT.prove)
  readonly prove: boolean = false;
}

/** One thing that was looked at. */
export class CheckedThingDto {
  @ApiProperty() readonly check!: string;
  @ApiProperty({ enum: ['ok', 'warning', 'error'] }) readonly status!: string;
  @ApiProperty() readonly message!: string;
  @ApiProperty() readonly advice!: string;
}

/** How the register is kept; `provenAt` is when a backup was last shown to be restorable. */
export class UpkeepDto {
  @ApiProperty({ type: [CheckedThingDto] }) readonly things!: readonly CheckedThingDto[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly backedUpAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly provenAt!: string | null;
}
