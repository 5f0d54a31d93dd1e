import { IDENTITY_SHEET, type TemplateIdentity } from './opened-file.js';
import { type Sheet, cellText } from './sheet.js';

/** Keys of the identity sheet, first column; the value stands in the second. */
export const IDENTITY_KEYS = ['surveyVersion', 'pack', 'round', 'asOf', 'department'] as const;

/** The identity of a workbook made from our template, or `null`. */
export function readIdentity(sheets: readonly Sheet[]): TemplateIdentity | null {
  const sheet = sheets.find(({ name }) => name === IDENTITY_SHEET);
  if (!sheet) return null;
  const values = new Map(sheet.rows.map((row) => [cellText(row[0]), cellText(row[1]).trim()]));
  if (!values.get('surveyVersion')) return null;
  const [surveyVersion, pack, round, asOf, department] = IDENTITY_KEYS.map((key) => values.get(key) ?? '');
  return { surveyVersion, pack, round, asOf, department } as TemplateIdentity;
}
