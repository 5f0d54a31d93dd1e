import { PERSONAL_FIELDS, maskAnswer } from '../core/survey/mask-personal.js';
import { type FieldId, headingOf } from '../core/survey/survey.js';
import type { ReportedCell, ReportedFile } from '../core/intake/intake-report.js';

/** The report of a file with the contacts in its cells hidden: what was read is shown, not who to call. */
export const maskReport = (file: ReportedFile): ReportedFile => ({
  ...file,
  sheets: file.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([field, cell]) => [field, maskCell(field as FieldId, cell)]),
      ),
    })),
  })),
});

const maskCell = (field: FieldId, cell: ReportedCell): ReportedCell => ({
  ...cell,
  raw: maskAnswer(field, cell.raw),
  value: typeof cell.value === 'string' ? maskAnswer(field, cell.value) : cell.value,
});

/** A correction with the contact in it hidden, in whatever width its digits are. */
export function maskFix<
  Fix extends { readonly heading: string; readonly typed: string; readonly proposed: string },
>(fix: Fix): Fix {
  const field = PERSONAL_FIELDS.find((id) => headingOf(id) === fix.heading);
  if (!field) return fix;
  const hide = (text: string): string => maskAnswer(field, text.normalize('NFKC'));
  return { ...fix, typed: hide(fix.typed), proposed: hide(fix.proposed) };
}
