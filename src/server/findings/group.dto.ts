import { ApiProperty, OmitType } from '@nestjs/swagger';
import { RunParams } from '../audits/run.dto.js';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { PageOf, PageQuery } from '../page.dto.js';
import { optionalWholeNumber, requiredText } from '../request-checks.js';

export class GroupParams extends RunParams {
  @requiredText('group', 60)
  readonly group!: string;
}

/** Two systems of a group: how alike, by which words, and where they differ. */
export class PairDto {
  @ApiProperty() readonly a!: string;
  @ApiProperty() readonly b!: string;
  @ApiProperty() readonly score!: number;
  @ApiProperty({ type: [String] }) readonly shared!: readonly string[];
  @ApiProperty({ type: [String] }) readonly differing!: readonly string[];
}

/** A group as `findings.json` has it: members by id. */
export class GroupDocumentDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly rule!: string;
  @ApiProperty({ type: [String] }) readonly members!: readonly string[];
  @ApiProperty() readonly survivor!: string;
  @ApiProperty({ type: [String] }) readonly survivorReasons!: readonly string[];
  @ApiProperty({ type: [PairDto] }) readonly pairs!: readonly PairDto[];
}

export class MemberDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty() readonly zombie!: string;
}

/** A group with its members named. */
export class GroupDto extends OmitType(GroupDocumentDto, ['members']) {
  @ApiProperty({ type: [MemberDto] }) readonly members!: readonly MemberDto[];
  /** Of all pairs, also of those that are not listed. */
  @ApiProperty({ type: 'integer' }) readonly pairCount!: number;
}

export class GroupsQuery extends PageQuery {
  @optionalWholeNumber(PARAMETER_TEXT.mostPairs)
  readonly mostPairs?: number;
}

export class GroupPage extends PageOf(GroupDto) {}
