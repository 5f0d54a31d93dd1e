import type { Amount } from '../audit/amount-slip.js';
import type { JudgedSystem, Said } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';

/** Does an amount of a system seem to be in 元? */
export const isDoubtedAmount = (judged: JudgedSystem, field: Amount): boolean =>
  JudgedReadLater.someOf(judged, isDoubt).some(({ evidence }) =>
    evidence.some((answer) => answer.field === field),
  );

const isDoubt = ({ rule, verdict }: Said): boolean => rule === 'money-unit-suspect' && verdict === 'flagged';
