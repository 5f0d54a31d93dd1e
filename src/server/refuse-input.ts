import type { ValidationError } from 'class-validator';
import { CHECK_MESSAGES } from '../app/api-text.js';
import { Fault } from '../app/fault.js';

/** What the validator found, as one sentence that names every wrong property. */
export function refuseInput(errors: readonly ValidationError[]): Fault {
  return new Fault('bad-input', { errors: errors.flatMap(sentences).join('; ') });
}

const sentences = ({ property, constraints = {}, children = [] }: ValidationError): readonly string[] => [
  ...Object.entries(constraints).map(([constraint, message]) =>
    constraint === 'whitelistValidation' ? CHECK_MESSAGES.unknown.replace('$property', property) : message,
  ),
  ...children.flatMap(sentences),
];
