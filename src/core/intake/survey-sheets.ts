import { MARK_WORDS } from './annotation.js';
import { IDENTITY_SHEET } from './opened-file.js';
import { type Sheet, cellText } from './sheet.js';

/** Our list of corrections travels in the workbook that is handed in again: it quotes headings and answers. */
const isProposals = ({ name, rows }: Sheet): boolean =>
  name.startsWith(MARK_WORDS.proposals) && cellText(rows[0]?.[0] ?? null).trim() === MARK_WORDS.proposalNote;

/** The sheets of a file on which a department may have answered: visible, and none of our own. */
export const surveySheets = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.filter((sheet) => !sheet.hidden && sheet.name !== IDENTITY_SHEET && !isProposals(sheet));
