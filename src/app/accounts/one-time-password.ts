import { randomInt } from 'node:crypto';

/** Letters and digits that are not mistaken for each other on paper. */
const ALPHABETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const;
const GROUPS = 4;
const GROUP_SIZE = 4;

/** Hours that an initial password is valid: handed over in person, or sent to hundreds of units on paper. */
export const ONE_TIME_HOURS = { person: 24, list: 7 * 24 } as const;

/** A password for one use, of about 92 random bits, easy to copy from paper: aB3c-…; no two alike. */
export function oneTimePassword(): string {
  const all = ALPHABETS.join('');
  const pick = (alphabet: string) => alphabet.charAt(randomInt(alphabet.length));
  const groups = Array.from({ length: GROUPS }, () => {
    const chars = [...ALPHABETS.map(pick), pick(all)];
    // Each group has every kind of character, in random order.
    for (let last = GROUP_SIZE - 1; last > 0; last--) {
      const other = randomInt(last + 1);
      [chars[last], chars[other]] = [chars[other] ?? '', chars[last] ?? ''];
    }
    return chars.join('');
  });
  return groups.join('-');
}

export const hoursLater = (now: string, hours: number): string =>
  new Date(Date.parse(now) + hours * 3_600_000).toISOString();
