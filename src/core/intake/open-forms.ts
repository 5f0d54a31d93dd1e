import { type FormMapping, mappingFor } from './form-mapping.js';
import { type OpenForm, openForms } from './open-columns.js';
import type { SheetReading } from './read-records.js';
import { unreadTable } from './name-by-evidence.js';
import { rememberedSheet } from './remembered-sheet.js';
import { type Sheet, squeeze } from './sheet.js';
import { surveySheets } from './survey-sheets.js';
import { viewOf } from './view.js';

interface ReadTable {
  readonly sheet: Sheet;
  readonly found: SheetReading;
}

/** Forms of a file that a person should look at: of the tables read, and of sheets in which nothing was found. */
export function formsToConfirm(
  unread: readonly Sheet[],
  tables: readonly ReadTable[],
  mappings: readonly FormMapping[] = [],
): readonly OpenForm[] {
  const forms = [
    ...tables.flatMap(({ sheet, found }) => openForms(sheet, found)),
    ...surveySheets(unread).flatMap((sheet) => openForms(sheet, null)),
  ];
  return forms.flatMap((form) => withoutConfirmed(form, mappings) ?? []);
}

const unreadIn = rememberedSheet((sheet) => unreadTable(viewOf(sheet)));

/** Visible sheets of a file, read in part, that ask our questions and name no system. */
export const unreadForms = (sheets: readonly Sheet[]): readonly Sheet[] =>
  surveySheets(sheets).filter((sheet) => unreadIn(sheet) !== null);

/** What of a form is still in doubt after the mappings that people confirmed; `null` when nothing is. */
export function withoutConfirmed(
  form: OpenForm,
  mappings: readonly FormMapping[],
  department: string | null = null,
): OpenForm | null {
  const headings = form.form.split('|').map((heading) => ({ heading }));
  const own = mappings.filter((mapping) => department !== null || mapping.department === null);
  const mapping = mappingFor(own, headings, department);
  const columns = form.columns.filter(({ heading }) => !(mapping && squeeze(heading) in mapping.columns));
  return columns.length ? { ...form, columns } : null;
}
