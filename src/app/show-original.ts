import { readRecords } from '../core/intake/read-records.js';
import { type Sheet, cellText } from '../core/intake/sheet.js';
import { viewOf } from '../core/intake/view.js';
import { maskAnswer } from '../core/survey/mask-personal.js';
import { FIELD_IDS, type FieldId } from '../core/survey/survey.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import { Fault } from './fault.js';
import type { FileReading, Ports, SubmittedFile } from './ports.js';
import { roundForReading } from './resolve-round.js';
import { recordLook } from './show-personal.js';

/** One cell of the original sheet that belongs to a system: its heading as printed there, and its text as typed. */
export interface OriginalCell {
  readonly cell: string;
  readonly heading: string;
  readonly text: string;
  /** The question it was read as; null for a column that answers none. */
  readonly field: FieldId | null;
}

export interface OriginalRow {
  readonly file: string;
  readonly sheet: string;
  readonly sha256: string;
  /** Only a copy without some of its rows is kept. */
  readonly isRedacted: boolean;
  readonly cells: readonly OriginalCell[];
}

export interface OriginalChoice {
  readonly round: string;
  readonly system: string;
}

/** Headings of a sheet say little in more characters. */
const LONGEST_HEADING = 60;

/**
 * The row, column or card of a system in the file that its department handed in, cell by cell, also the cells that
 * answer no question. Read again from the original bytes, in the reader's child process; contacts are hidden.
 */
export async function showOriginal(choice: OriginalChoice, ports: Ports): Promise<OriginalRow> {
  const { system, file, path } = await findOriginal(choice, ports);
  const readings = await ports.reader.read({ name: file.file, path });
  const sheet = sheetOf(system, file, readings);
  const cells = cellsOf(system, sheet);
  return {
    ...{ file: file.member ?? file.file, sheet: sheet.name, sha256: file.sha256 },
    isRedacted: file.isRedacted,
    cells: ports.actor.department === null ? cells : betweenAnswers(cells),
  };
}

/** Another unit's table may stand beside this one, on the same line: a department sees what lies between its answers. */
function betweenAnswers(cells: readonly OriginalCell[]): readonly OriginalCell[] {
  const isAnswer = ({ field }: OriginalCell) => field !== null;
  return cells.slice(cells.findIndex(isAnswer), cells.findLastIndex(isAnswer) + 1);
}

export interface OriginalFile {
  readonly path: string;
  readonly name: string;
}

/** The file that a system stands in, to be saved: the whole of it, contacts included, so the look is recorded. */
export async function originalFile(choice: OriginalChoice, ports: Ports): Promise<OriginalFile> {
  const { system, file, path } = await findOriginal(choice, ports);
  await recordLook(`${choice.round} ${system.department} 原件 ${file.file}`, ports);
  return { path, name: file.isRedacted ? `${file.member ?? file.file}（脱敏）.xlsx` : file.file };
}

async function findOriginal({ round: named, system: id }: OriginalChoice, ports: Ports) {
  const { name: round } = await roundForReading({ round: named }, ports.register);
  const system = await ports.register.system(round, id);
  if (!system) throw new Fault('not-found');
  const submissions = await ports.register.submissions(round, system.department);
  const file = submissions
    .toSorted((a, b) => b.version - a.version)
    .flatMap(({ files }) => files)
    .find((one) => one.file === system.source.file || one.member === system.source.file);
  if (!file) throw new Fault('not-found');
  return { system, file, path: pathOf(file, ports) };
}

const pathOf = (file: SubmittedFile, { eraser, vault }: Ports): string =>
  file.isRedacted
    ? eraser.pathOf({ name: file.file, sha256: file.sha256, isRedacted: true, members: [] })
    : vault.pathOf(file.archive ?? file.sha256);

function sheetOf(
  { source }: SurveyedSystem,
  { sha256, member, isRedacted }: SubmittedFile,
  readings: readonly FileReading[],
): Sheet {
  const reading = isRedacted || member === null ? readings[0] : readings.find((one) => one.sha256 === sha256);
  if (reading?.opened.status !== 'ok') throw new Fault('original-missing', { sha256 });
  const sheet = reading.opened.sheets.find(({ name }) => name === source.sheet);
  if (!sheet) throw new Fault('sheet-missing', { file: source.file });
  return sheet;
}

function cellsOf({ source, answers, values }: SurveyedSystem, sheet: Sheet): readonly OriginalCell[] {
  // An answer kept from an earlier form stands on another sheet.
  const here = FIELD_IDS.flatMap((field) => {
    const { cell = null, raw = '', from } = answers[field] ?? {};
    return cell === null || from ? [] : [{ field, cell, raw }];
  });
  const fields = new Map(here.map(({ cell, field }) => [cell, field]));
  const names = [values.contactName ?? ''].filter((name) => name.length > 1);
  const made = (cell: string, heading: string, text: string): OriginalCell => {
    const field = fields.get(cell) ?? null;
    return {
      cell,
      heading: heading.slice(0, LONGEST_HEADING),
      text: maskAnswer(field ?? '', text, names),
      field,
    };
  };
  const isTurned = source.row === null && source.column !== null;
  const line = isTurned ? source.column : source.row;
  // A card has no line of its own: what was read from it is all that belongs to the system.
  if (line === null) return here.map(({ cell, raw }) => made(cell, '', raw));
  const view = viewOf(sheet, isTurned);
  const headers = (readRecords(sheet)?.headerRows ?? []).map((row) => row - 1);
  // Blank cells at the end of a line are not stored; their headings are.
  const width = Math.max(...[line - 1, ...headers].map((row) => view.columnCount(row)));
  return Array.from({ length: width }, (_, column) => {
    const titles = headers.map((row) => view.text(row, column).trim()).filter(Boolean);
    const heading = [...new Set(titles)].join(' · ');
    return made(view.address(line - 1, column), heading, cellText(view.cell(line - 1, column)));
  }).filter(({ text, field }) => text !== '' || field !== null);
}
