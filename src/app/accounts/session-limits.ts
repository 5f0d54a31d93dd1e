import type { Account, AccountSession, AttemptLimits, Attempts } from '../account-port.js';
import { isAdministrator } from './account-roles.js';

const MINUTE_MS = 60_000;
/** House defaults within GB/T 22239-2019 8.1.4.1 b) and OWASP ASVS 5.0 7.3: minutes without use, and in all. */
const IDLE_MINUTES = { administrator: 10, other: 30 } as const;
const LONGEST_MINUTES = 12 * 60;
/** A session is noted as used at most once a minute: pages ask several times a second. */
const NOTED_MS = MINUTE_MS;

/** Wrong attempts in a row, and how long nobody may try under that name afterwards; never for ever. */
const MOST_FAILURES = 5;
const LOCKED_MINUTES = 15;

/** Is the session still good? Not when idle too long, older than a working day, or of a disabled account. */
export function isStanding({ account, startedAt, seenAt }: AccountSession, now: string): boolean {
  const minutesSince = (time: string) => (Date.parse(now) - Date.parse(time)) / MINUTE_MS;
  const idle = isAdministrator(account.role) ? IDLE_MINUTES.administrator : IDLE_MINUTES.other;
  return !account.isDisabled && minutesSince(seenAt) <= idle && minutesSince(startedAt) <= LONGEST_MINUTES;
}

/** Should its use be written down again? */
export const isDueToBeNoted = ({ seenAt }: AccountSession, now: string): boolean =>
  Date.parse(now) - Date.parse(seenAt) > NOTED_MS;

/** Whole minutes until somebody may try under this name again; 0 when now. */
export function minutesLocked({ failures, lastAt }: Attempts, now: string): number {
  if (failures < MOST_FAILURES) return 0;
  const left = LOCKED_MINUTES - (Date.parse(now) - Date.parse(lastAt)) / MINUTE_MS;
  return left > 0 ? Math.ceil(left) : 0;
}

const ago = (now: string, minutes: number): string =>
  new Date(Date.parse(now) - minutes * MINUTE_MS).toISOString();

/** How many attempts are evaluated, and since when they count. */
export const attemptLimits = (now: string): AttemptLimits => ({
  now,
  most: MOST_FAILURES,
  since: ago(now, LOCKED_MINUTES),
});

/** Sessions and attempts not used since these times mean nothing any more. */
export const sweptBefore = (now: string): { readonly sessions: string; readonly attempts: string } => ({
  sessions: ago(now, LONGEST_MINUTES),
  attempts: ago(now, LOCKED_MINUTES),
});

/** The account as its owner acts. */
export const actorOf = ({ name, role, department }: Account) =>
  ({ name, role: role ?? 'anyone', department: role === 'department' ? department : null }) as const;
