import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import type { StoredChange } from '../../app/changes-port.js';
import { CHANGE_ANSWER_CODES, type ChangeAnswerCode } from '../../core/intake/change-answer.js';
import { describeChange } from '../../core/intake/describe-change.js';
import type { SystemChange } from '../../core/intake/system-change.js';
import { PageOf, PageQuery } from '../page.dto.js';
import {
  optionalFlag,
  optionalText,
  requiredNumber,
  requiredOneOf,
  requiredText,
} from '../request-checks.js';

export class ChangesQuery extends PageQuery {
  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;

  @optionalFlag(PARAMETER_TEXT.openChanges)
  readonly open: boolean = false;
}

export class ChangeParams {
  @requiredText(PARAMETER_TEXT.round, 100)
  readonly round!: string;

  @requiredNumber(PARAMETER_TEXT.change)
  readonly change!: number;
}

export class ChangeReplyDto {
  @requiredOneOf(PARAMETER_TEXT.changeAnswer, CHANGE_ANSWER_CODES)
  readonly answer!: ChangeAnswerCode;

  @optionalText(PARAMETER_TEXT.changeNote, 500)
  readonly note: string = '';
}

export class ChangedSystemDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly systemName!: string;
}

export class AnswerChangeDto {
  @ApiProperty() readonly field!: string;
  @ApiProperty() readonly from!: string;
  @ApiProperty() readonly to!: string;
  @ApiProperty({ type: String, nullable: true }) readonly cell!: string | null;
  /** The new sheet does not ask, and the earlier answer still counts. */
  @ApiPropertyOptional() readonly kept?: true;
}

/** What became of a system between two submissions. `open`: a person must say so first. */
export class SystemChangeDto {
  @ApiProperty({ enum: ['corrected', 'added', 'vanished', 'renamed', 'split', 'merged'] })
  readonly kind!: string;
  @ApiProperty({ enum: ['settled', 'open'] }) readonly state!: string;
  @ApiProperty({ type: [ChangedSystemDto] }) readonly earlier!: readonly ChangedSystemDto[];
  @ApiProperty({ type: [ChangedSystemDto] }) readonly now!: readonly ChangedSystemDto[];
  @ApiProperty({ type: [AnswerChangeDto] }) readonly answers!: readonly AnswerChangeDto[];
  @ApiProperty({ type: [String] }) readonly reasons!: readonly string[];
  @ApiProperty() readonly sentence!: string;
}

export class GivenAnswerDto {
  @ApiProperty({ enum: [...CHANGE_ANSWER_CODES, 'returned'] }) readonly code!: string;
  @ApiProperty() readonly note!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
}

/** A change as it was stored with a submission. */
export class StoredChangeDto extends SystemChangeDto {
  @ApiProperty({ type: 'integer' }) readonly id!: number;
  @ApiProperty() readonly receipt!: string;
  @ApiProperty() readonly round!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly isOpen!: boolean;
  @ApiProperty({ type: GivenAnswerDto, nullable: true }) readonly answer!: GivenAnswerDto | null;
}

export class ChangePage extends PageOf(StoredChangeDto) {}

export const changeDto = (change: SystemChange): SystemChangeDto => ({
  ...change,
  sentence: describeChange(change),
});

export const storedChangeDto = (change: StoredChange): StoredChangeDto => ({
  ...change,
  sentence: describeChange(change),
});
