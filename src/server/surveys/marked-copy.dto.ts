import { ApiProperty, OmitType } from '@nestjs/swagger';
import { UploadQuery } from './upload.dto.js';

export class MarkQuery extends OmitType(UploadQuery, ['dryRun', 'background', 'report'] as const) {}

/** A copy with every error and warning beside its cell; `isRebuilt`: made of what was read, not of the bytes. */
export class MarkedFileDto {
  @ApiProperty() readonly file!: string;
  @ApiProperty({ type: String, nullable: true }) readonly member!: string | null;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly isRebuilt!: boolean;
  @ApiProperty({ format: 'byte' }) readonly workbook!: string;
}

/** Of the files that have something to mark. */
export class MarkedUploadDto {
  @ApiProperty({ type: [MarkedFileDto] }) readonly files!: readonly MarkedFileDto[];
}
