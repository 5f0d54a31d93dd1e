import type { Field } from '../survey/field.js';
import type { Patterns } from './pattern-parts.js';
import { LIVES } from './patterns-of-life.js';
import { MEANS } from './patterns-of-means.js';
import { MONEY } from './patterns-of-money.js';
import { PEOPLE } from './patterns-of-people.js';
import { PLACES } from './patterns-of-place.js';
import { REACHES } from './patterns-of-reach.js';
import { RHYTHMS } from './patterns-of-rhythm.js';
import { SAFETY } from './patterns-of-safety.js';

/** Add one where a wording has too many forms for a synonym of the survey. */
const PATTERNS = [...RHYTHMS, ...LIVES, ...MEANS, ...MONEY, ...PLACES, ...REACHES, ...PEOPLE, ...SAFETY];

/** Several answers in one cell are looked at one by one. */
const SEVERAL = /[,;、/|+和与及]/u;

/** No longer text is a wording. */
const LONGEST = 24;

/** The patterns of the values of a question, and one that fits whatever any of them fits. */
interface OwnPatterns {
  readonly each: Patterns;
  readonly any: RegExp;
}

const OF_FIELD = new WeakMap<Field, OwnPatterns>();

function patternsOf(field: Field): OwnPatterns {
  const known = OF_FIELD.get(field);
  if (known) return known;
  const each = PATTERNS.filter(([, code]) => (field.codes as readonly string[]).includes(code));
  const any = new RegExp(each.map(([{ source }]) => `(?:${source})`).join('|') || NEVER, 'u');
  OF_FIELD.set(field, { each, any });
  return { each, any };
}

const NEVER = '(?!)';

/**
 * The listed value that a wording stands for; `null` where no pattern, or patterns of several values fit. What repeats
 * is remembered by those who ask: most of what comes as far as here does not.
 */
export function patternOf(field: Field, text: string): string | null {
  if (text.length > LONGEST || text.includes('或') || (field.kind === 'choices' && SEVERAL.test(text)))
    return null;
  const { each, any } = patternsOf(field);
  if (!any.test(text)) return null;
  let found: string | null = null;
  for (const [pattern, code] of each) {
    if (code === found || !pattern.test(text)) continue;
    if (found !== null) return null;
    found = code;
  }
  return found;
}
