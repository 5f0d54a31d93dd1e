import type { Account } from '../account-port.js';
import type { Ports } from '../ports.js';
import { PASSWORD_PROFILES, mustChangePassword } from './password-profile.js';

/** `one-time`: handed out and not yet changed; `expired`: must be changed, or was never used in time. */
export type PasswordState = 'chosen' | 'one-time' | 'expired';

/** An account as administrators see it: nothing that could help to sign in. */
export interface AccountView extends Pick<
  Account,
  | 'name'
  | 'displayName'
  | 'department'
  | 'role'
  | 'proposedRole'
  | 'isDisabled'
  | 'createdAt'
  | 'lastSignInAt'
> {
  readonly hasSecondFactor: boolean;
  readonly password: PasswordState;
  readonly oneTimeUntil: string | null;
}

export function viewOf(
  account: Account,
  { clock, passwordProfile }: Pick<Ports, 'clock' | 'passwordProfile'>,
): AccountView {
  const { name, displayName, department, role, proposedRole, isDisabled, createdAt, lastSignInAt } = account;
  return {
    name,
    displayName,
    department,
    role,
    proposedRole,
    isDisabled,
    createdAt,
    lastSignInAt,
    hasSecondFactor: account.secondFactor !== null,
    password: passwordState(account, clock.now(), passwordProfile),
    oneTimeUntil: account.oneTimeUntil,
  };
}

function passwordState(account: Account, now: string, profile: Ports['passwordProfile']): PasswordState {
  if (account.oneTimeUntil !== null) return account.oneTimeUntil < now ? 'expired' : 'one-time';
  return mustChangePassword(account, PASSWORD_PROFILES[profile], now) ? 'expired' : 'chosen';
}

/** Every account in whose name, person or unit the text stands, in the order they were made. */
export const listAccounts = async (ports: Ports, text = ''): Promise<readonly AccountView[]> =>
  (await ports.register.accounts.all())
    .filter(({ name, displayName, department }) =>
      [name, displayName, department ?? ''].some((part) => part.toLowerCase().includes(text.toLowerCase())),
    )
    .map((account) => viewOf(account, ports));
