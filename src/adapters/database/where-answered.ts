import { type FieldId, fieldOf } from '../../core/survey/survey.js';
import type { Conditions } from './conditions.js';
import { CHOICE_SEPARATOR, toColumn } from './survey-columns.js';

/** A filter value arrives as text: numbers are compared as numbers, a multiple choice by its members. */
export function whereAnswered(where: Conditions, id: FieldId, value: string): void {
  const column = `s."${id}"`;
  const { kind } = fieldOf(id);
  if (kind === 'choices') where.includes(column, CHOICE_SEPARATOR, value);
  else if (kind === 'money' || kind === 'count' || kind === 'percent') {
    const stored = value.trim() ? toColumn(id, Number(value)) : null;
    if (stored === null) where.never();
    else where.equal(column, stored);
  } else where.equal(column, value);
}
