import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { PageOf, PageQuery } from '../page.dto.js';
import { optionalText, requiredText } from '../request-checks.js';
import { SubmissionReturnDto } from './submission-return.dto.js';

export class SubmissionsQuery extends PageQuery {
  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;
}

export class ReceiptParams {
  @requiredText('QC2017-…', 60)
  readonly receipt!: string;
}

/** Rows: read = stored + rejected + ignored. */
export class RowCountsDto {
  @ApiProperty({ type: 'integer' }) readonly read!: number;
  @ApiProperty({ type: 'integer' }) readonly stored!: number;
  @ApiProperty({ type: 'integer' }) readonly rejected!: number;
  @ApiProperty({ type: 'integer' }) readonly ignored!: number;
}

/** How a submission changes the register, in systems; `faulty` in rows. */
export class ChangeDto {
  @ApiProperty({ type: 'integer' }) readonly added!: number;
  @ApiProperty({ type: 'integer' }) readonly updated!: number;
  @ApiProperty({ type: 'integer' }) readonly unchanged!: number;
  @ApiProperty({ type: 'integer' }) readonly vanished!: number;
  @ApiProperty({ type: 'integer' }) readonly faulty!: number;
}

export class SheetRowDto {
  @ApiProperty() readonly sheet!: string;
  @ApiProperty({ type: 'integer' }) readonly row!: number;
}

export class SubmittedFileDto {
  @ApiProperty() readonly file!: string;
  @ApiProperty({ type: String, nullable: true }) readonly member!: string | null;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty({ type: String, nullable: true }) readonly archive!: string | null;
  @ApiProperty({ type: 'integer' }) readonly bytes!: number;
  @ApiProperty() readonly isRedacted!: boolean;
  @ApiProperty({ type: [SheetRowDto] }) readonly classifiedRows!: readonly SheetRowDto[];
  @ApiProperty({ type: [String] }) readonly extraColumns!: readonly string[];
}

export class SubmissionDto {
  @ApiProperty() readonly receipt!: string;
  @ApiProperty() readonly round!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly part!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly digest!: string;
  @ApiProperty({ format: 'date-time' }) readonly receivedAt!: string;
  @ApiProperty({ type: RowCountsDto }) readonly counts!: RowCountsDto;
  @ApiProperty({ type: ChangeDto }) readonly change!: ChangeDto;
  @ApiPropertyOptional({ type: SubmissionReturnDto }) readonly returned?: SubmissionReturnDto;
  @ApiProperty({ type: [SubmittedFileDto] }) readonly files!: readonly SubmittedFileDto[];
}

export class SubmissionPage extends PageOf(SubmissionDto) {}
