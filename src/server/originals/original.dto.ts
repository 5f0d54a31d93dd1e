import { ApiProperty } from '@nestjs/swagger';

/** A cell of the sheet as it was handed in; `field` is the question it was read as. */
export class OriginalCellDto {
  @ApiProperty() readonly cell!: string;
  @ApiProperty() readonly heading!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ type: String, nullable: true }) readonly field!: string | null;
}

/** Where a system stands in the file of its department. */
export class OriginalRowDto {
  @ApiProperty() readonly file!: string;
  @ApiProperty() readonly sheet!: string;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty() readonly isRedacted!: boolean;
  @ApiProperty({ type: [OriginalCellDto] }) readonly cells!: readonly OriginalCellDto[];
}
