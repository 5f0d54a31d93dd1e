import type { Account } from '../account-port.js';
import { attemptLimits, isDueToBeNoted, isStanding, minutesLocked } from './session-limits.js';

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

it('five failures lock for fifteen minutes, never longer', () => {
  const attempts = { failures: 5, lastAt: at(4) };
  expect([4, 18.9, 19].map((minute) => minutesLocked(attempts, at(minute)))).toEqual([15, 1, 0]);
  expect(minutesLocked({ failures: 4, lastAt: at(4) }, at(4))).toBe(0);
  expect(attemptLimits(at(19))).toEqual({ now: at(19), most: 5, since: at(4) });
});
