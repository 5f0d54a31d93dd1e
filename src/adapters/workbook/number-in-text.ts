/** What nearly every number and index in a sheet is: digits alone, few enough to be exact. -1 for any other text. */
export function inDigits(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let number = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** The number of a cell; NaN where there is none. */
export function numberIn(text: string): number {
  const whole = inDigits(text);
  if (whole >= 0) return whole;
  return NUMBER.test(text) ? Number(text) : NaN;
}
