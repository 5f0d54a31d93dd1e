import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { TRAIL_ACTIONS, actionTitle } from '../../app/trail-actions.js';
import type { TrailEntry } from '../../app/trail-chain.js';
import { PageOf, PageQuery } from '../page.dto.js';
import { optionalOneOf, optionalText } from '../request-checks.js';

export class TrailQueryDto extends PageQuery {
  @optionalOneOf(PARAMETER_TEXT.action, Object.keys(TRAIL_ACTIONS))
  readonly action?: string;

  @optionalText(PARAMETER_TEXT.actor)
  readonly actor?: string;

  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;

  @optionalText(PARAMETER_TEXT.subject)
  readonly text?: string;

  @optionalText(PARAMETER_TEXT.from, 30)
  readonly from?: string;

  @optionalText(PARAMETER_TEXT.until, 30)
  readonly until?: string;
}

export class TrailEntryDto {
  @ApiProperty({ type: 'integer' }) readonly sequence!: number;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly actor!: string;
  @ApiProperty() readonly role!: string;
  @ApiProperty({ type: String, nullable: true }) readonly department!: string | null;
  @ApiProperty() readonly action!: string;
  @ApiProperty() readonly actionTitle!: string;
  @ApiProperty() readonly subject!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly detail!: object;
  @ApiProperty() readonly hash!: string;
}

export class TrailPage extends PageOf(TrailEntryDto) {}

export const trailEntryDto = (entry: TrailEntry): TrailEntryDto => ({
  sequence: entry.sequence,
  at: entry.at,
  actor: entry.actorName,
  role: entry.actorRole,
  department: entry.department,
  action: entry.action,
  actionTitle: actionTitle(entry.action),
  subject: entry.subject,
  detail: JSON.parse(entry.detail) as object,
  hash: entry.hash,
});

/** An act that entries may record. */
export class ActionDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
}
