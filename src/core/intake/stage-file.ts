import { departmentInFileName } from './department-name.js';
import { codesInFile } from './codes-in-file.js';
import { checkRows } from './check-rows.js';
import type { TemplateIdentity } from './opened-file.js';
import { isHeadingText } from './annotation.js';
import { readIdentity } from './read-identity.js';
import { type SheetReading, type SurveyRow, readRecords } from './read-records.js';
import type { Sheet } from './sheet.js';
import { formsToConfirm, unreadForms } from './open-forms.js';
import { surveySheets } from './survey-sheets.js';
import { UNREAD_TABLE } from './read-tables.js';
import { fileWarning } from './refusals.js';
import { type ReportedFile, type ReportedRow, type ReportedSheet, countRows } from './intake-report.js';
import { type ClassifiedSystem, redactSheets } from './redact-sheets.js';
import type { FileReading, FileWarning } from './opened-file.js';
import type { ReadSystem } from './stored-system.js';
import type { StageOptions } from './stage-options.js';
import { UnitOfRow, isSameUnit, stageRow } from './stage-row.js';
import { partOf, systemOfRow } from './system-of-row.js';
import { UnitSpellings } from './unit-spellings.js';

/** One file read and checked, nothing stored yet. */
export interface StagedFile {
  readonly report: ReportedFile;
  readonly identity: TemplateIdentity | null;
  /** The units named, one spelling of each, in reading order; none where the sender is known. */
  readonly unitNames: readonly string[];
  /** Systems that can be stored, by department. */
  readonly systems: ReadonlyMap<string, readonly ReadSystem[]>;
  readonly classifiedRows: readonly { readonly sheet: string; readonly row: number }[];
  readonly extraColumns: readonly string[];
  /** What may be kept of a file with a classified row. */
  readonly redacted: readonly Sheet[] | null;
}

/** Reads the survey tables of an opened file and proposes the unit of every row. */
export function stageFile(reading: FileReading, options: StageOptions): StagedFile {
  const { opened } = reading;
  if (opened.status === 'rejected') return refused(reading, opened.code, opened.message);
  // An archive speaks for itself only to warn of members that were passed over.
  if (!opened.sheets.length) return container(reading);
  const identity = readIdentity(opened.sheets);
  const department =
    options.department ?? identity?.department ?? departmentInFileName(reading.member ?? reading.file);
  const codes = codesInFile(opened.sheets);
  const tables = surveySheets(opened.sheets).flatMap((sheet) => {
    const found = readRecords(sheet, { mappings: options.mappings, department, codes });
    return found ? [{ sheet, found }] : [];
  });
  if (!tables.length)
    return refused(reading, 'NOT_A_SURVEY', NOT_A_SURVEY, formsToConfirm(opened.sheets, []));
  if (!tables.some(({ found }) => found.rows.length)) return refused(reading, 'NO_SYSTEMS', NO_SYSTEMS);
  if (
    identity?.department &&
    options.department &&
    !isSameUnit(identity.department, options.department, options)
  ) {
    const message = `模板发给“${identity.department}”，与本次报送单位“${options.department}”不一致，未收入。请核对单位，或下载本单位的模板。`;
    return refused(reading, 'DEPARTMENT_MISMATCH', message);
  }
  return stageTables(reading, tables, identity, options);
}

const NOT_A_SURVEY =
  '没有找到普查表：没有一行表头含有“系统名称”和至少两个普查问题。请使用下发的模板，或核对是否发错了文件。';
const NO_SYSTEMS = '表头下面没有填报任何系统。没有系统的单位请书面说明；填错工作表的请改正后重报。';

const emptyReport = ({ file, member, sha256, opened }: FileReading): ReportedFile => ({
  file,
  member,
  sha256,
  status: 'ok',
  code: null,
  message: null,
  warnings: opened.warnings,
  department: null,
  receipts: [],
  sheets: [],
  counts: { read: 0, stored: 0, rejected: 0, ignored: 0 },
  openForms: [],
});

const container = (reading: FileReading): StagedFile => ({
  report: emptyReport(reading),
  identity: null,
  unitNames: [],
  systems: new Map(),
  classifiedRows: [],
  extraColumns: [],
  redacted: null,
});

const refused = (
  reading: FileReading,
  code: string,
  message: string,
  openForms: ReportedFile['openForms'] = [],
): StagedFile => ({
  ...container(reading),
  report: { ...emptyReport(reading), status: 'rejected', code, message, openForms },
});

interface FoundTable {
  readonly sheet: Sheet;
  readonly found: SheetReading;
}

function stageTables(
  reading: FileReading,
  tables: readonly FoundTable[],
  identity: TemplateIdentity | null,
  options: StageOptions,
): StagedFile {
  const { opened } = reading;
  const fileUnit =
    options.department || identity?.department || departmentInFileName(reading.member ?? reading.file);
  const spellings = new UnitSpellings(options.aliases);
  const systems = new Map<string, ReadSystem[]>();
  const sheets: ReportedSheet[] = [];
  const classified: ClassifiedSystem[] = [];
  for (const { sheet, found } of tables) {
    const units = new UnitOfRow(found, fileUnit, options, spellings);
    const later = checkRows(found);
    const staged = found.rows.map((row) => stageRow(row, units, later.get(row) ?? []));
    const place = { reading, found, identity };
    const context = { ...place, part: partOf(place), names: new Map<string, number>(), options };
    for (const { row, report } of staged) {
      if (row.isClassified) classified.push({ sheet: sheet.name, row });
      if (!report.accept) continue;
      const system = systemOfRow(row, report.department, context);
      const list = systems.get(report.department);
      if (list) list.push(system);
      else systems.set(report.department, [system]);
    }
    sheets.push(
      reportedSheet(
        found,
        staged.map(({ report }) => report),
      ),
    );
  }
  const read = new Set(tables.map(({ sheet }) => sheet));
  const unread = unreadForms(opened.status === 'ok' ? opened.sheets.filter((sheet) => !read.has(sheet)) : []);
  const report: ReportedFile = {
    ...emptyReport(reading),
    warnings: [...opened.warnings, ...tablesNotRead(unread, sheets)],
    department: [...systems.keys()][0] ?? fileUnit ?? null,
    sheets,
    counts: countRows(sheets),
    openForms: formsToConfirm(unread, tables, options.mappings),
  };
  const redacted =
    classified.length && opened.status === 'ok' ? redactSheets(opened.sheets, classified) : null;
  return {
    report,
    identity,
    unitNames: spellings.chosen,
    systems,
    classifiedRows: classified.map(({ sheet, row }) => ({ sheet, row: row.row ?? rowOfCell(row) })),
    extraColumns: tables.flatMap(({ found }) => found.extraColumns),
    redacted,
  };
}

/** Tables that name no system, on sheets of their own or beside tables that were read. */
function tablesNotRead(unread: readonly Sheet[], read: readonly ReportedSheet[]): readonly FileWarning[] {
  const places = [
    ...unread.map(({ name }) => ({ sheet: name, cell: 'A1' })),
    ...read.flatMap(({ sheet, notRows }) =>
      notRows.filter(({ why }) => why === UNREAD_TABLE).map(({ row }) => ({ sheet, cell: `A${row}` })),
    ),
  ];
  return places.map((place) => fileWarning('TABLE_NOT_READ', place));
}

/** For a system that has no row of its own: the row of the cell that says 涉密. */
const rowOfCell = (row: SurveyRow): number =>
  Number(row.answer('classification')?.cell.replace(/\D+/gu, '') ?? 0);

const reportedSheet = (found: SheetReading, rows: ReportedRow[]): ReportedSheet => ({
  sheet: found.sheet,
  headerRows: found.headerRows,
  orientation: found.orientation,
  rows,
  notRows: found.notRows,
  unmapped: found.extraColumns.filter((heading) => !isHeadingText(heading)),
  form: found.form,
});
