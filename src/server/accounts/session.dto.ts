import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ACCOUNT_ROLES } from '../../app/accounts/account-roles.js';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import type { AccountRole, AdministrationMode } from '../../app/account-port.js';
import { optionalText, requiredOneOf, requiredText } from '../request-checks.js';

const MODES = ['separated', 'single'] as const;

/** Who is signed in. `role` is null until the security administrator grants one. */
export class SignedInDto {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly displayName!: string;
  @ApiProperty({ type: String, nullable: true, enum: [...ACCOUNT_ROLES, null] })
  readonly role!: AccountRole | null;
  @ApiProperty({ type: String, nullable: true }) readonly department!: string | null;
  @ApiProperty() readonly mustChangePassword!: boolean;
  @ApiProperty() readonly hasSecondFactor!: boolean;
  /** An administrator who must enrol a second factor before anything else. */
  @ApiProperty() readonly mustEnrolSecondFactor!: boolean;
}

/** What a page must know first. `csrf` goes with every change, in the header x-csrf-token. */
export class SessionDto {
  @ApiProperty({ type: SignedInDto, nullable: true }) readonly account!: SignedInDto | null;
  @ApiProperty() readonly csrf!: string;
  @ApiProperty({ enum: MODES }) readonly mode!: AdministrationMode;
  @ApiProperty() readonly needsSetup!: boolean;
  /** What a password must be, in one sentence. */
  @ApiProperty() readonly passwordRule!: string;
}

/** Passwords may hold any character; longer ones than this are no passwords. */
const LONGEST_PASSWORD = 200;

export class SignInDto {
  @requiredText(PARAMETER_TEXT.account, 60)
  readonly account!: string;

  @requiredText(PARAMETER_TEXT.password, LONGEST_PASSWORD)
  readonly password!: string;

  @optionalText(PARAMETER_TEXT.factorCode, 12)
  readonly code?: string;
}

export class PasswordChangeDto {
  @requiredText(PARAMETER_TEXT.currentPassword, LONGEST_PASSWORD)
  readonly current!: string;

  @requiredText(PARAMETER_TEXT.nextPassword, LONGEST_PASSWORD)
  readonly next!: string;
}

export class SecondFactorDto {
  @optionalText(PARAMETER_TEXT.factorCode, 12)
  readonly code?: string;
}

/** A secret to scan, while it is not confirmed; then only that it is. */
export class FactorOfferDto {
  @ApiProperty() readonly isConfirmed!: boolean;
  @ApiPropertyOptional() readonly secret?: string;
  @ApiPropertyOptional() readonly uri?: string;
}

export class SetUpDto {
  @requiredText(PARAMETER_TEXT.setupCode, 40)
  readonly code!: string;

  @requiredText(PARAMETER_TEXT.account, 60)
  readonly account!: string;

  @requiredText(PARAMETER_TEXT.displayName, 60)
  readonly displayName!: string;

  @requiredText(PARAMETER_TEXT.password, LONGEST_PASSWORD)
  readonly password!: string;

  @requiredOneOf(PARAMETER_TEXT.mode, MODES)
  readonly mode!: AdministrationMode;
}
