import type { Field } from '../survey/field.js';
import { LIVES } from './patterns-of-life.js';
import { MEANS } from './patterns-of-means.js';
import { PLACES } from './patterns-of-place.js';
import { remembered } from './remembered.js';

/** Add one where a wording has too many forms for a synonym of the survey. */
const PATTERNS = [...LIVES, ...MEANS, ...PLACES];

/** Several answers in one cell are looked at one by one. */
const SEVERAL = /[,;、/|+和与及]/u;

/** No longer text is a wording. */
const LONGEST = 24;

const OF_FIELD = new WeakMap<Field, (text: string) => string | null>();

/** Forms say the same few things over and over. */
function reader({ codes, kind }: Field): (text: string) => string | null {
  const own = PATTERNS.filter(([, code]) => (codes as readonly string[]).includes(code));
  return remembered((text: string): string | null => {
    if (text.length > LONGEST || (kind === 'choices' && SEVERAL.test(text))) return null;
    const found = new Set(own.flatMap(([pattern, code]) => (pattern.test(text) ? code : [])));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  });
}

/** The listed value that a wording stands for; `null` where no pattern, or patterns of several values fit. */
export function patternOf(field: Field, text: string): string | null {
  let read = OF_FIELD.get(field);
  if (!read) OF_FIELD.set(field, (read = reader(field)));
  return read(text);
}
