import type { Field } from './field.js';
import { approval } from './sections/approval.js';
import { construction } from './sections/construction.js';
import { contact } from './sections/contact.js';
import { deployment } from './sections/deployment.js';
import { funding } from './sections/funding.js';
import { identity } from './sections/identity.js';
import { operations } from './sections/operations.js';
import { replacement } from './sections/replacement.js';
import { security } from './sections/security.js';
import { selfCheck } from './sections/self-check.js';
import { sharing } from './sections/sharing.js';
import { usage } from './sections/usage.js';

/** The blocks of the official sheet, in its order. */
export const SECTIONS = [
  identity,
  approval,
  construction,
  funding,
  operations,
  usage,
  replacement,
  deployment,
  security,
  sharing,
  selfCheck,
  contact,
] as const;

/** Every question, by its key, in the order of the sheet. */
export const SURVEY = {
  ...identity.fields,
  ...approval.fields,
  ...construction.fields,
  ...funding.fields,
  ...operations.fields,
  ...usage.fields,
  ...replacement.fields,
  ...deployment.fields,
  ...security.fields,
  ...sharing.fields,
  ...selfCheck.fields,
  ...contact.fields,
};

export type FieldId = keyof typeof SURVEY;
export type Value<F extends FieldId> = (typeof SURVEY)[F] extends Field<infer V> ? V : never;

/** The readable answers about one system; an unanswered question is absent. */
export type SystemRecord = { readonly [F in FieldId]?: Value<F> };

/** Key order of this list is the column order everywhere. */
export const FIELD_IDS = Object.keys(SURVEY) as readonly FieldId[];

/**
 * Version of the question set, derived from the keys and kinds (FNV-1a, 32 bit), so that a template made
 * from another set of questions is recognised without anybody bumping a number.
 */
export const SURVEY_VERSION = fingerprint(FIELD_IDS.map((id) => `${id}:${SURVEY[id].kind}`).join());

function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export const fieldOf = (id: FieldId): Field => SURVEY[id];

/** Heading as printed: label and, where there is one, the unit in brackets. */
export function headingOf(id: FieldId): string {
  const { label, unit } = fieldOf(id);
  return unit ? `${label}（${unit}）` : label;
}

/** An answer as a person writes it. */
export function displayValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join('，');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
