import type { Account } from '../account-port.js';
import { isDueToBeNoted, isStanding, minutesLocked, oneMoreFailure } from './session-limits.js';

const at = (minutes: number) => new Date(Date.UTC(2017, 0, 1) + minutes * 60_000).toISOString();
const session = (role: Account['role'], seen: number, isDisabled = false) => ({
  tokenHash: '',
  startedAt: at(0),
  seenAt: at(seen),
  account: { role, isDisabled } as Account,
});

it.each([
  ['department', 0, 30, true],
  ['department', 0, 30.1, false],
  ['systemAdmin', 0, 10, true],
  ['systemAdmin', 0, 10.1, false],
  ['office', 715, 720, true],
  ['office', 719.9, 720.1, false],
] as const)('a session of %s used after %s minutes stands after %s: %s', (role, seen, now, isFine) => {
  expect(isStanding(session(role, seen), at(now))).toBe(isFine);
  expect(isStanding(session(role, seen, true), at(now))).toBe(false);
});

it('is noted as used once a minute', () => {
  expect(isDueToBeNoted(session('office', 0), at(1))).toBe(false);
  expect(isDueToBeNoted(session('office', 0), at(1.1))).toBe(true);
});

it('five failures lock for fifteen minutes, never longer, and old ones are forgotten', () => {
  let attempts = { failures: 0, lastAt: '' };
  for (let minute = 0; minute < 4; minute++) attempts = oneMoreFailure(attempts, at(minute));
  expect([attempts.failures, minutesLocked(attempts, at(3))]).toEqual([4, 0]);
  attempts = oneMoreFailure(attempts, at(4));
  expect([
    minutesLocked(attempts, at(4)),
    minutesLocked(attempts, at(18.9)),
    minutesLocked(attempts, at(19)),
  ]).toEqual([15, 1, 0]);
  expect(oneMoreFailure(attempts, at(19.1)).failures).toBe(1);
});
