import type { DataValidation } from 'exceljs';
import { TEMPLATE_WORDS, fieldHelp, refusal } from '../../core/lists/template-text.js';
import type { AskedQuestions } from '../../core/lists/asked-questions.js';
import { type FieldId, fieldOf } from '../../core/survey/survey.js';

/** Excel refuses longer typed lists, prompts, prompt titles and error messages. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_TITLE = 32;
const LONGEST_ERROR = 225;
const LONGEST_ANSWER = 1000;

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}\u2026` : text;

/**
 * What a column accepts. `cell` is its first cell, `codeRange` where its listed values stand on the code
 * sheet. A list of several answers offers its values and refuses nothing: a strict one would refuse two.
 */
export function validationOf(
  id: FieldId,
  cell: string,
  { codeRange, asked }: { readonly codeRange: string | undefined; readonly asked: AskedQuestions },
): DataValidation {
  const label = asked.labelOf(id);
  return {
    ...acceptance(id, cell, codeRange),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: cut(label, LONGEST_TITLE),
    prompt: cut(fieldHelp(id), LONGEST_PROMPT),
    errorTitle: TEMPLATE_WORDS.errorTitle,
    error: cut(refusal(id, asked), LONGEST_ERROR),
  };
}

function acceptance(id: FieldId, cell: string, codeRange: string | undefined): DataValidation {
  const { kind, codes } = fieldOf(id);
  const stop = { showErrorMessage: true, errorStyle: 'stop' } as const;
  const warn = { showErrorMessage: true, errorStyle: 'warning' } as const;
  switch (kind) {
    case 'choice':
      return { type: 'list', formulae: [listOf(codes.map(String), codeRange)], ...stop };
    case 'choices':
      return { type: 'list', formulae: [listOf(codes.map(String), codeRange)], showErrorMessage: false };
    case 'money':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], ...stop };
    case 'count':
      return { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], ...stop };
    case 'percent':
      return { type: 'decimal', operator: 'between', formulae: [0, 100], ...stop };
    case 'date':
      return { type: 'custom', formulae: [dateFormula(cell)], ...warn };
    case 'phone':
      return { type: 'textLength', operator: 'between', formulae: [5, 40], ...warn };
    case 'text':
      if (codeRange) return { type: 'list', formulae: [codeRange], ...warn };
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [LONGEST_ANSWER], ...stop };
  }
}

function listOf(codes: readonly string[], codeRange: string | undefined): string {
  const typed = codes.join(',');
  return typed.length <= LONGEST_LIST || !codeRange ? `"${typed}"` : codeRange;
}

/** A real date, the word for none, or text that begins with a year; 2017-06 must stay a month. */
const dateFormula = (cell: string): string =>
  `OR(ISNUMBER(${cell}),${cell}="${TEMPLATE_WORDS.none}",` +
  `AND(LEN(${cell})>=4,LEN(${cell})<=11,ISNUMBER(VALUE(LEFT(${cell},4))),` +
  `VALUE(LEFT(${cell},4))>=1980,VALUE(LEFT(${cell},4))<=2099))`;
