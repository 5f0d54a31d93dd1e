/** Numbers that belong to a person. */
export type PersonalNumberKind = 'mobile' | 'identity-card' | 'bank-card';

export interface PersonalNumber {
  readonly kind: PersonalNumberKind;
  readonly start: number;
  readonly end: number;
  /** Digits only, X for the check character of an identity card. */
  readonly digits: string;
}

/** Digits with a blank or hyphen between groups at most; not part of a longer number or code. */
const CANDIDATE = /(?<![\p{L}\p{N}.-])(?:\+?86[- ]?)?\d(?:[- ]?\d){9,18}[Xx]?(?![\p{L}\p{N}])/gu;

const NONE: readonly PersonalNumber[] = [];
/** A mobile number has the fewest digits, 11; the pattern takes one less. */
const FEWEST_DIGITS = 10;

/** Nearly every answer is ruled out by this, at a twentieth of the cost of the pattern. */
function hasEnoughDigits(text: string): boolean {
  if (text.length < FEWEST_DIGITS) return false;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57 && ++digits === FEWEST_DIGITS) return true;
  }
  return false;
}

/** Mobile numbers, identity cards (GB 11643) and bank cards (Luhn) in a text, in order. */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  if (!hasEnoughDigits(text)) return NONE;
  const found: PersonalNumber[] = [];
  for (const { 0: written, index } of text.normalize('NFC').matchAll(CANDIDATE)) {
    const digits = written.replace(/[^\dXx]/gu, '').toUpperCase();
    const kind = kindOf(digits);
    if (kind) found.push({ kind, start: index, end: index + written.length, digits });
  }
  return found;
}

function kindOf(digits: string): PersonalNumberKind | null {
  if (/^(?:86)?1[3-9]\d{9}$/u.test(digits)) return 'mobile';
  if (isIdentityCard(digits)) return 'identity-card';
  return isBankCard(digits) ? 'bank-card' : null;
}

/** Weights of GB 11643-1999, ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';
/** First two digits: provinces of GB/T 2260, Taiwan, Hong Kong and Macao, and residents from abroad. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9)/u;

/** 18 characters: place, a date of birth that exists, order, check character. */
export function isIdentityCard(digits: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(digits) || !PROVINCE.test(digits) || !isBirthday(digits.slice(6, 14)))
    return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK[sum % 11] === digits[17];
}

function isBirthday(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2100)
    return false;
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0) - (isShort(year, month) ? 1 : 0)
  );
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isShort = (year: number, month: number): boolean =>
  month === 2 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));

/** Issuers of the cards people here carry: UnionPay (62), Visa, Mastercard, American Express, JCB. */
const ISSUER = /^(?:62\d{14,17}|4\d{15}|(?:5[1-5]|2[2-7])\d{14}|35\d{14})$/u;

/** The digit sum of Luhn (ISO/IEC 7812-1), and the number range of an issuer. */
export function isBankCard(digits: string): boolean {
  if (!ISSUER.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
