import { ApiProperty } from '@nestjs/swagger';
import { PAIR_TEXT } from '../../app/api-text.js';
import { optionalText, requiredText, requiredTexts } from '../request-checks.js';
import { RoundParams } from '../rounds/round.dto.js';

const MOST_MEMBERS = 500;

export class NewGroupDto {
  @requiredTexts(PAIR_TEXT.members, MOST_MEMBERS, 60)
  readonly members!: readonly string[];

  @optionalText(PAIR_TEXT.survivor, 60)
  readonly survivor?: string;

  @requiredText(PAIR_TEXT.reason, 500)
  readonly reason!: string;
}

export class NewSurvivorDto {
  @requiredText(PAIR_TEXT.survivor, 60)
  readonly system!: string;

  @requiredText(PAIR_TEXT.reason, 500)
  readonly reason!: string;
}

export class SurvivorDto {
  @ApiProperty() readonly system!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly decidedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly decidedAt!: string;
}

/** Whose choice was taken back. */
export class DroppedSurvivorDto {
  @ApiProperty() readonly system!: string;
}

export class SurvivorParams extends RoundParams {
  @requiredText(PAIR_TEXT.survivor, 60)
  readonly system!: string;
}
