import { MARK_WORDS } from './annotation.js';
import { IDENTITY_SHEET } from './opened-file.js';
import { type Sheet, cellText } from './sheet.js';

/** Our list of corrections travels in the workbook that is handed in again: it quotes headings and answers. */
const isProposals = ({ name, rows }: Sheet): boolean =>
  name.startsWith(MARK_WORDS.proposals) && cellText(rows[0]?.[0] ?? null).trim() === MARK_WORDS.proposalNote;

/** 填写示例, 样表: how to fill the form in, where the form itself is another sheet. */
const EXAMPLE = /^(?:填写|填报|填表)?(?:示例|样例|范例|样表|例表)(?:[（(].{0,8}[)）])?$/u;

/** The sheets of a file on which a department may have answered: visible, and none of our own. */
export const surveySheets = (sheets: readonly Sheet[]): readonly Sheet[] =>
  withoutExamples(
    sheets.filter((sheet) => !sheet.hidden && sheet.name !== IDENTITY_SHEET && !isProposals(sheet)),
  );

function withoutExamples(sheets: readonly Sheet[]): readonly Sheet[] {
  const forms = sheets.filter(({ name }) => !EXAMPLE.test(name.trim()));
  return forms.length ? forms : sheets;
}
