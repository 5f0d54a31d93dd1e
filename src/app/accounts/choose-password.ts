import type { Account, AccountSession } from '../account-port.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';
import { PASSWORD_PROFILES, passwordErrors } from './password-profile.js';
import { actorOf } from './session-limits.js';
import { hashOfToken, newToken } from './session-token.js';
import { countAttempt } from './sign-in.js';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** The owner chooses a new password; every session of the account ends, and this browser gets a fresh token. */
export async function changePassword(
  { account }: AccountSession,
  { current, next }: PasswordChange,
  ports: Ports,
): Promise<string> {
  const { register, credentials, clock } = ports;
  const now = clock.now();
  await countAttempt(account.name, ports);
  if (!(await credentials.verify(account.passwordHash, current))) {
    const refused = { actor: actorOf(account), action: 'password.refuse', subject: account.name };
    await register.write(refused, () => Promise.resolve());
    throw new Fault('password-wrong');
  }
  await register.forgiveAttempt(account.name);
  checkPassword(next, account, ports);
  await refuseEarlier(account, current, next, ports);
  const passwordHash = await credentials.hash(next);
  const token = newToken();
  const act = { actor: actorOf(account), action: 'password.change', subject: account.name };
  await register.write(act, async ({ accounts }) => {
    await accounts.rememberPassword(account.id, account.passwordHash, now);
    await accounts.change(account.id, { passwordHash, passwordSetAt: now, oneTimeUntil: null });
    await accounts.forgetFailures(account.name);
    await accounts.endSessions(account.id);
    await accounts.startSession(account.id, hashOfToken(token), now);
  });
  return token;
}

/** Throws what is wrong with a password under the profile in force. */
export function checkPassword(
  password: string,
  owner: Pick<Account, 'name' | 'displayName' | 'department'>,
  { passwordProfile }: Pick<Ports, 'passwordProfile'>,
): void {
  const errors = passwordErrors(password, owner, PASSWORD_PROFILES[passwordProfile]);
  if (errors.length) throw new Fault('password-refused', { errors: errors.join('；') });
}

async function refuseEarlier(account: Account, current: string, next: string, ports: Ports): Promise<void> {
  const { remembered } = PASSWORD_PROFILES[ports.passwordProfile];
  if (next === current) throw new Fault('password-refused', { errors: '与原来的密码相同' });
  const earlier = await ports.register.accounts.passwordHistory(account.id, remembered);
  for (const hash of earlier)
    if (await ports.credentials.verify(hash, next))
      throw new Fault('password-refused', { errors: `最近 ${remembered} 次用过，换一个` });
}
