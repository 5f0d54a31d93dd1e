import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import type { CommitPolicy } from '../../app/import-request.js';
import { FIELD_IDS } from '../../core/survey/survey.js';
import { optionalFlag, optionalIdentifier, optionalOneOf, optionalText } from '../request-checks.js';
import { SystemChangeDto } from '../changes/change.dto.js';
import { ChangeDto, RowCountsDto } from './submission.dto.js';

export class UploadQuery {
  @optionalFlag(PARAMETER_TEXT.dryRun)
  readonly dryRun: boolean = false;

  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;

  @optionalOneOf(PARAMETER_TEXT.commit, ['good-rows', 'all'])
  readonly commit: CommitPolicy = 'good-rows';

  @optionalFlag(PARAMETER_TEXT.replaceAll)
  readonly replaceAll: boolean = false;

  @optionalIdentifier(PARAMETER_TEXT.pack)
  readonly pack: string = 'national';

  @optionalOneOf(PARAMETER_TEXT.report, ['issues', 'full'])
  readonly report: 'issues' | 'full' = 'issues';

  @optionalFlag(PARAMETER_TEXT.background)
  readonly background: boolean = false;
}

/** The form of an upload, for the description of the API; the upload parser reads it. */
export class UploadForm {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: PARAMETER_TEXT.files,
  })
  readonly files!: readonly string[];
}

/** What the files of one department amount to. `receipt` is null unless the register holds them. */
export class UnitDto {
  @ApiProperty() readonly department!: string;
  @ApiProperty({ enum: ['stored', 'unchanged', 'refused', 'preview'] }) readonly status!: string;
  @ApiProperty({ type: String, nullable: true }) readonly receipt!: string | null;
  @ApiProperty() readonly sentence!: string;
  @ApiProperty() readonly part!: string;
  @ApiProperty({ type: RowCountsDto }) readonly counts!: RowCountsDto;
  @ApiProperty({ type: ChangeDto }) readonly change!: ChangeDto;
  @ApiProperty({ type: [SystemChangeDto] }) readonly changes!: readonly SystemChangeDto[];
}

export class FileWarningDto {
  @ApiProperty() readonly code!: string;
  @ApiProperty({ type: String, nullable: true }) readonly sheet!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly cell!: string | null;
  @ApiProperty() readonly message!: string;
}

export class IssueDto {
  @ApiProperty() readonly cell!: string;
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly message!: string;
  @ApiPropertyOptional() readonly with?: string;
}

export class ReadCellDto {
  @ApiProperty() readonly cell!: string;
  @ApiProperty() readonly raw!: string;
  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
  })
  readonly value!: unknown;
}

export class ReadRowDto {
  @ApiProperty({ type: 'integer', nullable: true }) readonly row!: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly col!: string | null;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly accept!: boolean;
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/ReadCellDto' },
    description: FIELD_IDS.join(' '),
  })
  readonly cells!: object;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly implied!: object;
  @ApiProperty({ type: [IssueDto] }) readonly issues!: readonly IssueDto[];
}

export class NotRowDto {
  @ApiProperty({ type: 'integer' }) readonly row!: number;
  @ApiProperty() readonly why!: string;
}

export class ReadSheetDto {
  @ApiProperty() readonly sheet!: string;
  @ApiProperty({ type: [Number] }) readonly headerRows!: readonly number[];
  @ApiProperty({ enum: ['rows', 'columns', 'card'] }) readonly orientation!: string;
  @ApiProperty({ type: [ReadRowDto] }) readonly rows!: readonly ReadRowDto[];
  @ApiProperty({ type: [NotRowDto] }) readonly notRows!: readonly NotRowDto[];
  @ApiProperty({ type: [String] }) readonly unmapped!: readonly string[];
}

/** A way of writing that is offered for a cell which was read without doubt. */
export class OfferedFixDto {
  @ApiProperty() readonly sheet!: string;
  @ApiProperty() readonly cell!: string;
  @ApiProperty() readonly heading!: string;
  @ApiProperty() readonly typed!: string;
  @ApiProperty() readonly proposed!: string;
  @ApiProperty() readonly isNumber!: boolean;
  @ApiProperty() readonly why!: string;
}

/** One file, or one member of a zip, as it was read. */
export class ReadFileDto {
  @ApiProperty() readonly file!: string;
  @ApiProperty({ type: String, nullable: true }) readonly member!: string | null;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty({ enum: ['ok', 'rejected'] }) readonly status!: string;
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly message!: string | null;
  @ApiProperty({ type: [FileWarningDto] }) readonly warnings!: readonly FileWarningDto[];
  @ApiProperty({ type: String, nullable: true }) readonly department!: string | null;
  @ApiProperty({ type: [String] }) readonly receipts!: readonly string[];
  @ApiProperty({ type: [ReadSheetDto] }) readonly sheets!: readonly ReadSheetDto[];
  @ApiProperty({ type: RowCountsDto }) readonly counts!: RowCountsDto;
  @ApiProperty({ type: [OfferedFixDto] }) readonly offered!: readonly OfferedFixDto[];
}

export class UploadCountsDto extends RowCountsDto {
  @ApiProperty({ type: 'integer' }) readonly files!: number;
  @ApiProperty({ type: 'integer' }) readonly rejectedFiles!: number;
}

export class UploadDto {
  @ApiProperty() readonly round!: string;
  @ApiProperty() readonly dryRun!: boolean;
  @ApiProperty({ type: [String] }) readonly sentences!: readonly string[];
  @ApiProperty({ type: [UnitDto] }) readonly units!: readonly UnitDto[];
  @ApiProperty({ type: UploadCountsDto }) readonly counts!: UploadCountsDto;
  @ApiProperty({ type: [ReadFileDto] }) readonly files!: readonly ReadFileDto[];
}
