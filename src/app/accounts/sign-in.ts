import type { Account, AccountSession } from '../account-port.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';
import { STRANGER } from './account-roles.js';
import {
  actorOf,
  isDueToBeNoted,
  isStanding,
  minutesLocked,
  oneMoreFailure,
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

/** Attempts under one name take turns, so that a hundred at once are not all evaluated. */
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

/** Compared where no such account exists, so that the answer takes as long. */
let decoy: Promise<string> | null = null;

/** Signs in: a fresh token for the browser. One fault for everything that is wrong, but for a missing code. */
export function signIn(request: SignInRequest, ports: Ports): Promise<string> {
  return inTurn(request.account, async () => {
    const { credentials, register, clock } = ports;
    const now = clock.now();
    const minutes = minutesLocked(await register.accounts.attempts(request.account), now);
    if (minutes) throw new Fault('sign-in-locked', { minutes: String(minutes) });
    const account = await register.accounts.find(request.account);
    const hash = account?.passwordHash ?? (await (decoy ??= credentials.hash(newToken())));
    const isRight = await credentials.verify(hash, request.password);
    if (!account || !isRight || account.isDisabled) return refuse(request, account, ports);
    if (account.oneTimeUntil !== null && account.oneTimeUntil < now) throw new Fault('one-time-expired');
    if (account.secondFactor !== null && !request.code) throw new Fault('second-factor-needed');
    return startSession(account, request, ports);
  });
}

async function startSession(account: Account, request: SignInRequest, ports: Ports): Promise<string> {
  const now = ports.clock.now();
  const step = account.secondFactor
    ? ports.credentials.factorStep(account.secondFactor, request.code ?? '', now)
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
  return isStarted ? token : refuse(request, account, ports);
}

/** Counts the failure and says nothing about which part was wrong. */
async function refuse(request: SignInRequest, account: Account | null, ports: Ports): Promise<never> {
  // People type passwords into the wrong box: only names that exist are written down.
  const act = { actor: STRANGER, action: 'session.refuse', subject: account?.name ?? '不存在的账号' };
  await ports.register.write(act, async ({ accounts }) => {
    const attempts = await accounts.attempts(request.account);
    await accounts.countFailure(request.account, oneMoreFailure(attempts, ports.clock.now()));
  });
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
