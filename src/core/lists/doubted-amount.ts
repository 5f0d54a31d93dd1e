import type { Amount } from '../audit/amount-slip.js';
import type { JudgedSystem } from '../audit/finding.js';

/** Does an amount of a system seem to be in 元? */
export const isDoubtedAmount = ({ verdicts }: Pick<JudgedSystem, 'verdicts'>, field: Amount): boolean =>
  verdicts.some(
    ({ rule, verdict, evidence }) =>
      rule === 'money-unit-suspect' &&
      verdict === 'flagged' &&
      evidence.some((answer) => answer.field === field),
  );
