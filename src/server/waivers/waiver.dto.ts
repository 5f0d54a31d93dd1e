import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { type Waiver, WAIVER_STATES, describeWaiver, waiverState } from '../../core/review/waiver.js';
import { RULES, ruleTitle } from '../../core/rules/index.js';
import { PageOf, PageQuery } from '../page.dto.js';
import {
  optionalOneOf,
  optionalText,
  requiredNumber,
  requiredText,
  requiredTexts,
} from '../request-checks.js';

const STATES = Object.keys(WAIVER_STATES);
const RULINGS = ['granted', 'refused', 'withdrawn'] as const;

export class WaiversQuery extends PageQuery {
  @optionalText(PARAMETER_TEXT.round, 100)
  readonly round?: string;

  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;

  @optionalOneOf(Object.values(WAIVER_STATES).join(' '), STATES)
  readonly state?: string;

  @requiredText(PARAMETER_TEXT.waiverDay, 10)
  readonly on!: string;
}

/** What a request and a waiver have in common. The use case checks the days, so that every entrance says the same. */
export class NewDeferralDto {
  @requiredText(PARAMETER_TEXT.reason, 1000)
  readonly reason!: string;

  @requiredText(PARAMETER_TEXT.requestedOn, 10)
  readonly requestedOn!: string;

  @requiredText(PARAMETER_TEXT.expiresOn, 10)
  readonly expiresOn!: string;

  @optionalText(PARAMETER_TEXT.person, 60)
  readonly name?: string;

  @optionalText(PARAMETER_TEXT.waiverUnit)
  readonly unit?: string;
}

export class NewWaiverDto extends NewDeferralDto {
  @requiredTexts(PARAMETER_TEXT.waivedRules, RULES.length, 60)
  readonly rules!: readonly string[];
}

export class WaiverParams {
  @requiredNumber(PARAMETER_TEXT.waiver)
  readonly waiver!: number;
}

class RulingDto {
  @requiredText(PARAMETER_TEXT.decidedOn, 10)
  readonly on!: string;

  @optionalText(PARAMETER_TEXT.decisionReason, 1000)
  readonly reason?: string;

  @optionalText(PARAMETER_TEXT.person, 60)
  readonly name?: string;
}

export class WaiverRulingDto extends RulingDto {
  @optionalOneOf(PARAMETER_TEXT.ruling, [...RULINGS.slice(0, 2)])
  readonly status: 'granted' | 'refused' = 'granted';

  @optionalText(PARAMETER_TEXT.expiresOn, 10)
  readonly expiresOn?: string;
}

export class WithdrawalDto extends RulingDto {}

export class WaiverDecisionDto {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty() readonly reason!: string;
}

/** A request for deferral or a waiver. `state` and `sentence` are as of the day that was asked about. */
export class WaiverDto {
  @ApiProperty({ type: 'integer' }) readonly id!: number;
  @ApiProperty({ enum: ['deferral', 'waiver'] }) readonly kind!: string;
  @ApiProperty() readonly round!: string;
  @ApiProperty() readonly system!: string;
  @ApiProperty() readonly department!: string;
  @ApiProperty() readonly systemName!: string;
  /** None: the system as a whole. */
  @ApiProperty({ type: [String] }) readonly rules!: readonly string[];
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly unit!: string;
  @ApiProperty({ format: 'date' }) readonly requestedOn!: string;
  @ApiProperty({ format: 'date' }) readonly expiresOn!: string;
  @ApiProperty({ enum: ['requested', ...RULINGS] }) readonly status!: string;
  @ApiProperty({ enum: STATES }) readonly state!: string;
  @ApiProperty({ type: WaiverDecisionDto, nullable: true }) readonly decision!: WaiverDecisionDto | null;
  @ApiProperty() readonly sentence!: string;
}

export class WaiverPage extends PageOf(WaiverDto) {}

export const waiverDto = (waiver: Waiver, day: string): WaiverDto => ({
  ...waiver,
  state: waiverState(waiver, day),
  sentence: describeWaiver(waiver, day, ruleTitle),
});
