/** What stands where a person's name or number was erased on request. */
export const ERASED = '（已抹去）';
/** What stands there when the time for keeping it was over. */
export const EXPIRED = '（已到期抹去）';

/** Shorter ones would be found in half of all texts. */
const SHORTEST_NUMBER = 6;
const SHORTEST_NAME = 2;

/** A person as people look for one: by a number, however its digits are grouped, or by a name. */
export interface PersonPattern {
  readonly expression: RegExp;
  /** For LIKE: finds every text that the expression does, and a few more. */
  readonly like: string;
}

/** `null` for what is too short to mean one person. */
export function personPattern(text: string): PersonPattern | null {
  const plain = text.normalize('NFC').trim();
  const digits = plain.replace(/[-\s()（）+]/gu, '');
  if (/^\d+[Xx]?$/u.test(digits)) {
    if (digits.length < SHORTEST_NUMBER) return null;
    const chars = [...digits];
    return {
      expression: new RegExp(`(?<!\\d)${chars.join('[-\\s()（）]*')}(?!\\d)`, 'giu'),
      like: `%${chars.join('%')}%`,
    };
  }
  if ([...plain].length < SHORTEST_NAME || /["\\%_]/u.test(plain)) return null;
  return { expression: new RegExp(plain.replace(/[.*+?^${}()|[\]]/gu, '\\$&'), 'gu'), like: `%${plain}%` };
}
