/** A name as it is stored, as it is told, and without its prefix. */
export interface XmlName {
  readonly raw: string;
  readonly told: string;
  readonly local: string;
  readonly isSound: boolean;
}

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}._-]*(?::[\p{L}_][\p{L}\p{M}\p{N}._-]*)?$/u;

/** Of all parts: the same few dozen names stand in every workbook. */
const NAMES = new Map<string, XmlName>();
const MOST_REMEMBERED = 1_000;
const LONGEST_REMEMBERED = 64;

/** A name of Latin-1 characters that stand for its bytes. Each is checked once. */
export function xmlName(stored: string): XmlName {
  const known = NAMES.get(stored);
  if (known !== undefined) return known;
  const raw = oneOf(stored);
  const told = oneOf(Buffer.from(stored, 'latin1').toString('utf8'));
  const name = { raw, told, local: oneOf(told.slice(told.indexOf(':') + 1)), isSound: NAME.test(told) };
  if (NAMES.size >= MOST_REMEMBERED) NAMES.clear();
  if (raw.length <= LONGEST_REMEMBERED) NAMES.set(raw, name);
  return name;
}

/** The one string that the engine keeps of all that are equal, as it does of keys: two of these compare at once. */
const oneOf = (text: string): string => Object.keys({ [text]: 0 })[0] ?? '';
