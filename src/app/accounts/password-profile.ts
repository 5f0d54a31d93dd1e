import type { Account } from '../account-port.js';
import { guessWork } from './guess-work.js';

/**
 * What a password must be. The two standards contradict each other: GB/T 22239-2019 8.1.4.1 a) wants kinds of
 * characters and periodic change, OWASP ASVS 5.0 6.2.5 and 6.2.10 forbid to demand either. The office chooses.
 */
export interface PasswordProfile {
  readonly title: string;
  readonly shortest: number;
  /** Of capitals, small letters, digits and marks. */
  readonly kindsOfCharacters: number;
  /** Days after which it must be changed; `null`: never. */
  readonly validDays: number | null;
  /** How many earlier passwords may not be taken again. */
  readonly remembered: number;
}

export const PASSWORD_PROFILES = {
  mlps: { title: '等保', shortest: 10, kindsOfCharacters: 3, validDays: 90, remembered: 5 },
  asvs: { title: 'OWASP ASVS', shortest: 12, kindsOfCharacters: 1, validDays: null, remembered: 0 },
} as const satisfies Readonly<Record<string, PasswordProfile>>;

export type PasswordProfileId = keyof typeof PASSWORD_PROFILES;

const LONGEST = 128;
const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];
/** A thousand million tries: at five in a quarter of an hour nobody gets there, and no list of common passwords does. */
const LEAST_WORK = 9;
/** Shorter names stand in many words. */
const TELLING = 3;

/** Why a password is refused, in Chinese; empty when it will do. Earlier passwords are not compared here. */
export function passwordErrors(
  password: string,
  owner: Pick<Account, 'name' | 'displayName' | 'department'>,
  { shortest, kindsOfCharacters }: PasswordProfile,
): readonly string[] {
  const errors: string[] = [];
  const length = [...password].length;
  if (length < shortest) errors.push(`至少 ${shortest} 个字`);
  if (length > LONGEST) errors.push(`不能超过 ${LONGEST} 个字`);
  if (KINDS.filter((kind) => kind.test(password)).length < kindsOfCharacters)
    errors.push(`大写字母、小写字母、数字、符号（汉字算符号）至少要有 ${kindsOfCharacters} 种`);
  const plain = password.normalize('NFKC').toLowerCase();
  const names = [owner.name, owner.displayName, owner.department ?? '', 'qingcha'].map((name) =>
    name.normalize('NFKC').trim().toLowerCase(),
  );
  if (names.some((name) => name.length >= TELLING && plain.includes(name)))
    errors.push('不能含有账号、姓名或单位名称');
  if (guessWork(password) < LEAST_WORK) errors.push('太容易猜到，换一个不常见的');
  return errors;
}

/** What a password must be, in one sentence for whoever is about to choose one. */
export function passwordRule({ shortest, kindsOfCharacters, remembered }: PasswordProfile): string {
  const kinds = kindsOfCharacters > 1 ? `，大写字母、小写字母、数字、符号至少 ${kindsOfCharacters} 种` : '';
  const earlier = remembered ? `；最近 ${remembered} 次用过的不能再用` : '';
  return `至少 ${shortest} 个字${kinds}；不含账号、姓名和单位名称，也不是常见的密码${earlier}。`;
}

const DAY_MS = 86_400_000;

/** Must the owner choose a new one before doing anything else? */
export function mustChangePassword(
  { oneTimeUntil, passwordSetAt }: Pick<Account, 'oneTimeUntil' | 'passwordSetAt'>,
  { validDays }: PasswordProfile,
  now: string,
): boolean {
  if (oneTimeUntil !== null) return true;
  return validDays !== null && Date.parse(now) - Date.parse(passwordSetAt) > validDays * DAY_MS;
}
