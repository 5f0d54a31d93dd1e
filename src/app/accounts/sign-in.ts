import type { Account, AccountSession } from '../account-port.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';
import { STRANGER } from './account-roles.js';
import {
  actorOf,
  attemptLimits,
  isDueToBeNoted,
  isStanding,
  minutesLocked,
  sweptBefore,
} from './session-limits.js';
import { hashOfToken, isToken, newToken } from './session-token.js';

export interface SignInRequest {
  readonly account: string;
  readonly password: string;
  /** Six digits of the authenticator, for accounts that have one. */
  readonly code?: string | undefined;
  /** The token this browser had until now: never used again. */
  readonly previous?: string | undefined;
}

/** Attempts under one name take turns here, so that several right ones at once do not lock their owner out. */
const turns = new Map<string, Promise<unknown>>();

function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const result = (turns.get(name) ?? Promise.resolve()).then(work, work);
  const settled = result.then(
    () => undefined,
    () => undefined,
  );
  turns.set(name, settled);
  void settled.then(() => turns.get(name) === settled && turns.delete(name));
  return result;
}

/** Signs in: a fresh token for the browser. One fault for everything that is wrong, but for a missing code. */
export function signIn(request: SignInRequest, ports: Ports): Promise<string> {
  return inTurn(request.account, async () => {
    const { credentials, register, clock } = ports;
    await countAttempt(request.account, ports);
    const account = await register.accounts.find(request.account);
    const isRight = await credentials.verify(account?.passwordHash ?? null, request.password);
    if (!account || !isRight || account.isDisabled) return refuse(account, ports);
    if (account.oneTimeUntil !== null && account.oneTimeUntil < clock.now())
      throw new Fault('one-time-expired');
    if (account.secondFactor !== null && !request.code) {
      await register.forgiveAttempt(account.name);
      throw new Fault('second-factor-needed');
    }
    return startSession(account, request, ports);
  });
}

/**
 * Counts an attempt under a name as failed before it is looked at, and refuses when there were too many: the database
 * counts, so that no number of programs and requests at once gets more evaluated. Success forgets it.
 */
export async function countAttempt(name: string, { register, clock }: Ports): Promise<void> {
  const now = clock.now();
  if (await register.countAttempt(name, attemptLimits(now))) return;
  const minutes = Math.max(1, minutesLocked(await register.accounts.attempts(name), now));
  throw new Fault('sign-in-locked', { minutes: String(minutes) });
}

async function startSession(account: Account, request: SignInRequest, ports: Ports): Promise<string> {
  const now = ports.clock.now();
  const step = account.secondFactor
    ? ports.credentials.factorStep(
        { owner: account.name, sealed: account.secondFactor },
        request.code ?? '',
        now,
      )
    : account.lastFactorStep;
  const token = newToken();
  const act = { actor: actorOf(account), action: 'session.start', subject: account.name };
  const isStarted = await ports.register.write(act, async ({ accounts }) => {
    const current = await accounts.find(account.name);
    // A code is good once: also for two sign-ins at the same moment.
    if (step === null || (account.secondFactor && step <= (current?.lastFactorStep ?? 0))) return false;
    await accounts.sweep(sweptBefore(now));
    await accounts.forgetFailures(account.name);
    if (request.previous) await accounts.endSession(hashOfToken(request.previous));
    await accounts.startSession(account.id, hashOfToken(token), now);
    await accounts.change(account.id, { lastSignInAt: now, lastFactorStep: step });
    return true;
  });
  return isStarted ? token : refuse(account, ports);
}

/** Records the failure, which is counted already, and says nothing about which part was wrong. */
async function refuse(account: Account | null, ports: Ports): Promise<never> {
  // People type passwords into the wrong box: only names that exist are written down.
  await ports.register.write(
    { actor: STRANGER, action: 'session.refuse', subject: account?.name ?? '不存在的账号' },
    () => Promise.resolve(),
  );
  throw new Fault('sign-in-failed');
}

/** The session that a browser's token stands for; `null` when there is none that is still good. */
export async function findSession(
  token: string | undefined,
  { register, clock }: Pick<Ports, 'register' | 'clock'>,
): Promise<AccountSession | null> {
  if (token === undefined || !isToken(token)) return null;
  const session = await register.accounts.session(hashOfToken(token));
  const now = clock.now();
  if (!session || !isStanding(session, now)) return null;
  if (isDueToBeNoted(session, now)) await register.keepAlive(session.tokenHash, now);
  return session;
}

/** Signs out: the token is good for nothing from now on. */
export async function signOut({ account, tokenHash }: AccountSession, ports: Ports): Promise<void> {
  const act = { actor: actorOf(account), action: 'session.end', subject: account.name };
  await ports.register.write(act, ({ accounts }) => accounts.endSession(tokenHash));
}
