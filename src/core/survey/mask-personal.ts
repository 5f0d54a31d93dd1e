import { findPersonalNumbers } from './personal-numbers.js';
import { FIELD_IDS, type FieldId, type SystemRecord, fieldOf } from './survey.js';
import type { AnswerSource, SurveyedSystem } from './system.js';

/** Questions whose answers are about a person. */
export const PERSONAL_FIELDS = ['contactName', 'contactPhone'] as const satisfies readonly FieldId[];
const IS_PERSONAL: ReadonlySet<string> = new Set(PERSONAL_FIELDS);
/** All others: what may be searched, sorted by and kept in a view. */
export const IMPERSONAL_FIELDS: readonly FieldId[] = FIELD_IDS.filter((id) => !IS_PERSONAL.has(id));
const HIDDEN = '*';

/** 王*, 欧**: the family name, near enough; several people each. */
export const maskName = (name: string): string =>
  name.replace(/[\p{L}\p{M}]+/gu, (one) => {
    const [first = '', ...rest] = [...one];
    return first + HIDDEN.repeat(Math.max(rest.length, 1));
  });

/** 138****1000; of a shorter number, such as 0000-1234567, only the last two digits and the area code stay. */
export const maskPhone = (phone: string): string =>
  phone.replace(/\d(?:[-\s()（）]*\d){4,}/gu, (number) => {
    const digits = number.replace(/\D/gu, '');
    const isMobile = /^(?:86)?1[3-9]\d{9}$/u.test(digits);
    const [kept, last] = isMobile ? [digits.length - 8, 4] : [/^0\d{9,}/u.test(digits) ? 4 : 0, 2];
    let seen = 0;
    return number.replace(/\d/gu, (digit) => {
      seen++;
      return seen <= kept || seen > digits.length - last ? digit : HIDDEN;
    });
  });

/** A text with the numbers of people in it hidden, and their names where known. */
export function maskText(text: string, names: readonly string[] = []): string {
  let masked = text;
  for (const { start, end, digits, kind } of [...findPersonalNumbers(text)].reverse()) {
    const written = kind === 'mobile' ? maskPhone(text.slice(start, end)) : maskNumber(digits);
    masked = masked.slice(0, start) + written + masked.slice(end);
  }
  return names.reduce((kept, name) => kept.replaceAll(name, maskName(name)), masked);
}

const maskNumber = (digits: string): string => digits.slice(0, 4) + HIDDEN.repeat(digits.length - 4);

/** An answer as everybody may see it. */
export function maskAnswer(field: string, text: string, names: readonly string[] = []): string {
  // Some write the number behind the name.
  if (field === 'contactName') return maskPhone(maskName(text));
  return field === 'contactPhone' ? maskPhone(text) : maskText(text, names);
}

export const isPersonal = (field: string): boolean => IS_PERSONAL.has(field);

const MASKED_FIELDS = FIELD_IDS.filter((id) => isPersonal(id) || fieldOf(id).kind === 'text');

/** The names of a system's contacts, where they are long enough not to be part of other words. */
const namesOf = ({ values }: Pick<SurveyedSystem, 'values'>): readonly string[] =>
  (values.contactName ?? '').split(/[^\p{L}\p{M}]+/u).filter((name) => [...name].length >= 2);

/** The system with its contacts hidden, also where a text repeats them. Closed answers and numbers stay. */
export function maskSystem(system: SurveyedSystem): SurveyedSystem {
  const names = namesOf(system);
  const values: Partial<Record<FieldId, unknown>> = { ...system.values };
  for (const field of MASKED_FIELDS) {
    const value = values[field];
    if (typeof value === 'string') values[field] = maskAnswer(field, value, names);
  }
  const { id, department, systemName, source } = system;
  let answers: SurveyedSystem['answers'] | null = null;
  return {
    ...{ id, department, systemName, source },
    values: values as SystemRecord,
    // Many look at values alone.
    get answers() {
      return (answers ??= maskedAnswers(system, names));
    },
  };
}

function maskedAnswers({ answers }: SurveyedSystem, names: readonly string[]): SurveyedSystem['answers'] {
  const masked: Partial<Record<FieldId, AnswerSource>> = { ...answers };
  for (const field of MASKED_FIELDS) {
    const answer = masked[field];
    if (answer) masked[field] = { ...answer, raw: maskAnswer(field, answer.raw, names) };
  }
  return masked;
}

/** The system without its contacts, for a form that somebody else is to fill. */
export function withoutContacts(system: SurveyedSystem): SurveyedSystem {
  const isKept = ([field]: readonly [string, unknown]): boolean => !isPersonal(field);
  const masked = maskSystem(system);
  return {
    ...masked,
    values: Object.fromEntries(Object.entries(masked.values).filter(isKept)),
    answers: Object.fromEntries(Object.entries(masked.answers).filter(isKept)),
  };
}
