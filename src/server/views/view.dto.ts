import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional } from 'class-validator';
import type { Actor } from '../../app/actor.js';
import { CHECK_MESSAGES, PARAMETER_TEXT } from '../../app/api-text.js';
import { LONGEST_VIEW_NAME } from '../../app/longest-view-name.js';
import type { SavedView } from '../../app/views-port.js';
import { optionalChoiceFlag, optionalText, requiredNumber, requiredText } from '../request-checks.js';

const QUERY = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: PARAMETER_TEXT.viewQuery,
} as const;

export class NewViewDto {
  @requiredText(PARAMETER_TEXT.viewName, LONGEST_VIEW_NAME)
  readonly name!: string;

  @ApiProperty(QUERY)
  @IsObject({ message: CHECK_MESSAGES.object })
  readonly query!: Readonly<Record<string, string>>;

  @optionalChoiceFlag(PARAMETER_TEXT.viewShared)
  readonly isShared: boolean = false;
}

export class ViewChangeDto {
  @optionalText(PARAMETER_TEXT.viewName, LONGEST_VIEW_NAME)
  readonly name?: string;

  @ApiPropertyOptional(QUERY)
  @IsOptional()
  @IsObject({ message: CHECK_MESSAGES.object })
  readonly query?: Readonly<Record<string, string>>;

  @optionalChoiceFlag(PARAMETER_TEXT.viewShared)
  readonly isShared?: boolean;
}

export class ViewParams {
  @requiredNumber(PARAMETER_TEXT.view)
  readonly view!: number;
}

/** A view of the register as the caller sees it. */
export class SavedViewDto {
  @ApiProperty({ type: 'integer' }) readonly id!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty(QUERY) readonly query!: Readonly<Record<string, string>>;
  @ApiProperty() readonly isShared!: boolean;
  @ApiProperty() readonly isOwn!: boolean;
  @ApiProperty() readonly owner!: string;
}

export const viewDto = ({ side: _, ...view }: SavedView, { name }: Actor): SavedViewDto => ({
  ...view,
  isOwn: view.owner === name,
});
