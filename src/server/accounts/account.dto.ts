import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AccountRole } from '../../app/account-port.js';
import { ACCOUNT_ROLES } from '../../app/accounts/account-roles.js';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { PageOf, PageQuery } from '../page.dto.js';
import {
  optionalChoiceFlag,
  optionalOneOf,
  optionalOneOfOrNull,
  optionalText,
  requiredText,
  requiredTexts,
} from '../request-checks.js';

const ROLES = [...ACCOUNT_ROLES, null];

/** An account as administrators see it. `proposedRole` waits for the security administrator. */
export class AccountDto {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly displayName!: string;
  @ApiProperty({ type: String, nullable: true }) readonly department!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ROLES }) readonly role!: AccountRole | null;
  @ApiProperty({ type: String, nullable: true, enum: ROLES }) readonly proposedRole!: AccountRole | null;
  @ApiProperty() readonly isDisabled!: boolean;
  @ApiProperty() readonly hasSecondFactor!: boolean;
  @ApiProperty({ enum: ['chosen', 'one-time', 'expired'] }) readonly password!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly oneTimeUntil!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly lastSignInAt!: string | null;
}

/** Who an account is. */
export class AccountNameDto {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly displayName!: string;
}

export class AccountsQuery extends PageQuery {
  @optionalText(PARAMETER_TEXT.accountText, 60)
  readonly text?: string;
}

export class AccountPage extends PageOf(AccountDto) {}

/** The password is shown this once. */
export class IssuedPasswordDto {
  @ApiProperty({ type: AccountDto }) readonly account!: AccountDto;
  @ApiPropertyOptional() readonly oneTimePassword?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly validUntil?: string;
}

export class NewAccountDto {
  @requiredText(PARAMETER_TEXT.account, 60)
  readonly name!: string;

  @requiredText(PARAMETER_TEXT.displayName, 60)
  readonly displayName!: string;

  @optionalText(PARAMETER_TEXT.unit, 100)
  readonly department?: string;

  @optionalOneOf(PARAMETER_TEXT.role, ACCOUNT_ROLES)
  readonly role?: AccountRole;
}

export class AccountEditDto {
  @optionalChoiceFlag(PARAMETER_TEXT.isDisabled)
  readonly isDisabled?: boolean;

  @optionalChoiceFlag(PARAMETER_TEXT.resetPassword)
  readonly resetPassword?: boolean;

  @optionalChoiceFlag(PARAMETER_TEXT.resetSecondFactor)
  readonly resetSecondFactor?: boolean;

  @optionalOneOfOrNull(PARAMETER_TEXT.role, ACCOUNT_ROLES)
  readonly role?: AccountRole | null;
}

export class AccountParams {
  @requiredText(PARAMETER_TEXT.account, 60)
  readonly name!: string;
}

export class GrantsDto {
  @requiredTexts(PARAMETER_TEXT.accounts, 500, 60)
  readonly accounts!: readonly string[];
}

/** The form of a list, for the description of the API; the upload parser reads it. */
export class AccountListForm {
  @ApiProperty({
    type: 'array',
    maxItems: 1,
    items: { type: 'string', format: 'binary' },
    description: PARAMETER_TEXT.accountList,
  })
  readonly files!: readonly string[];
}
