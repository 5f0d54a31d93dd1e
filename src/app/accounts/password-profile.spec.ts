import { PASSWORD_PROFILES, mustChangePassword, passwordErrors } from './password-profile.js';
import { oneTimePassword } from './one-time-password.js';

const OWNER = { name: 'zhangsan', displayName: '张三', department: '清源市教育局' };
const { mlps, asvs } = PASSWORD_PROFILES;
const isFine = (password: string, profile: (typeof PASSWORD_PROFILES)[keyof typeof PASSWORD_PROFILES]) =>
  !passwordErrors(password, OWNER, profile).length;

it.each([
  ['Yun-hai_7391', true, true],
  ['Yunhai73', false, false],
  ['yunhaishanhu', false, true],
  ['云海山湖松竹梅兰菊水木金', false, true],
  ['云海山湖松竹Aa12', true, false],
  ['Zhangsan-7391', false, false],
  ['ＺＨＡＮＧＳＡＮ-7391x', false, false],
  ['清源市教育局-7391a', false, false],
  ['Qingcha-73914', false, false],
  ['P@ssw0rd2017!', false, false],
  ['Admin123456!', false, false],
  ['1qaz2wsx3edc', false, false],
  ['Aa1-Aa1-Aa1-', false, false],
  ['山'.repeat(64), false, false],
  [`云海-Aa1${'松竹梅兰'.repeat(14)}`, true, true],
  [`Aa1-${'松竹梅兰'.repeat(40)}`, false, false],
])('%s: 等保 %s, ASVS %s', (password, isFineUnderMlps, isFineUnderAsvs) => {
  expect([isFine(password, mlps), isFine(password, asvs)]).toEqual([isFineUnderMlps, isFineUnderAsvs]);
});

it('1,000 one-time passwords are fine under both and all different', () => {
  const made = Array.from({ length: 1_000 }, oneTimePassword);
  expect(new Set(made).size).toBe(1_000);
  expect(made.filter((password) => !isFine(password, mlps) || !isFine(password, asvs))).toEqual([]);
});

it('expires after 90 days under 等保, never under ASVS, at once when it was handed out', () => {
  const account = { oneTimeUntil: null, passwordSetAt: '2017-01-01T00:00:00.000Z' };
  expect(mustChangePassword(account, mlps, '2017-04-01T00:00:00.000Z')).toBe(false);
  expect(mustChangePassword(account, mlps, '2017-04-01T00:00:01.000Z')).toBe(true);
  expect(mustChangePassword(account, asvs, '2037-01-01T00:00:00.000Z')).toBe(false);
  expect(
    mustChangePassword({ ...account, oneTimeUntil: '2037-01-01' }, asvs, '2017-01-01T00:00:00.000Z'),
  ).toBe(true);
});
