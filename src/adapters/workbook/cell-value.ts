import { addressOf, type Cell } from '../../core/intake/sheet.js';
import { LIMITS } from './limits.js';
import type { Shown } from './number-format.js';
import { Refused } from './refused.js';
import type { SheetNotes } from './sheet-notes.js';

/** Where a value stands, and who notes what is odd about it. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly notes: SheetNotes;
}

const LAST_SERIAL = 2_958_465;
/** The spreadsheets' 1900-02-29, a day that never was. */
const NO_SUCH_DAY = 60;
const SHIFT_1904 = 1462;
const DAY = 86_400_000;
/** Spreadsheets keep 15 digits; the rest of a longer number was replaced by zeros. */
const EXACT_BELOW = 1e15;

/** A number as its format shows it: date, percentage, or number. */
export function numberCell(value: number, shown: Shown, is1904: boolean, place: CellPlace): Cell {
  const { notes, row, column } = place;
  if (shown === 'percent') return { percent: value };
  if (shown === 'day' || shown === 'month' || shown === 'year') {
    const serial = Math.floor(value) + (is1904 ? SHIFT_1904 : 0);
    if (serial >= 1 && serial <= LAST_SERIAL && serial !== NO_SUCH_DAY)
      return Number.isInteger(value) ? wholeDay(serial, shown) : dateCell(serial, shown, secondsInto(value));
    notes.add('BAD_DATE', row, column);
  } else if (Math.abs(value) >= EXACT_BELOW && Number.isInteger(value)) notes.add('PRECISION', row, column);
  return value;
}

const LAST_SECOND = 86_399;

/** The time of day of a serial, in whole seconds of the same day. */
const secondsInto = (value: number): number =>
  Math.min(LAST_SECOND, Math.round((value - Math.floor(value)) * 86_400));

/** Days repeat, and what they are called takes long to find out. */
const DAYS: Readonly<Record<'day' | 'month' | 'year', Map<number, Cell>>> = {
  day: new Map(),
  month: new Map(),
  year: new Map(),
};
const MOST_REMEMBERED = 5_000;

function wholeDay(serial: number, shown: 'day' | 'month' | 'year'): Cell {
  const known = DAYS[shown];
  const found = known.get(serial);
  if (found !== undefined) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const cell = dateCell(serial, shown, 0);
  known.set(serial, cell);
  return cell;
}

function dateCell(serial: number, shown: Shown, seconds: number): Cell {
  const day = new Date(Date.UTC(1899, 11, serial < NO_SUCH_DAY ? 31 : 30) + serial * DAY + seconds * 1000);
  return isoDateCell(day.toISOString(), shown);
}

const MIDNIGHT = 'T00:00';

/** As precise as the cell shows it; a day with the time that the file keeps, to the minute. */
export function isoDateCell(iso: string, shown: Shown): Cell {
  const isDay = shown !== 'month' && shown !== 'year';
  const time = isDay ? iso.slice(10, 16) : '';
  if (time && time !== MIDNIGHT) return { date: iso.slice(0, 16) };
  return { date: iso.slice(0, shown === 'month' ? 7 : shown === 'year' ? 4 : 10) };
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;
/** Zero width, bidirectional and other marks without shape; joiners inside emoji and scripts are text. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

const SUSPECT =
  /[^\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u1fff\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Text that stands in a cell as it is, and of which nothing is to be said. */
export const isPlainText = (text: string): boolean =>
  text !== '' && text.length <= LIMITS.cellLength && !SUSPECT.test(text);

/** Text verbatim, except for characters that no database or page can hold. */
export function textCell(text: string, place: CellPlace): Cell {
  if (text === '') return null;
  const { sheet, row, column, notes } = place;
  if (text.length > LIMITS.cellLength) {
    if (text.length > LIMITS.hugeCellLength)
      throw new Refused('CELL_TOO_LONG', {
        sheet,
        cell: addressOf(row, column),
        count: LIMITS.hugeCellLength,
      });
    notes.add('CELL_TOO_LONG', row, column);
  }
  if (!SUSPECT.test(text)) return text;
  const lines = text.replace(/\r\n?/gu, '\n');
  const clean = lines.replace(CONTROL, '');
  if (clean !== lines) notes.add('CONTROL_CHAR', row, column);
  if (INVISIBLE.test(clean)) notes.add('INVISIBLE_CHAR', row, column);
  return clean === '' ? null : clean;
}

export function errorCell(error: string, { row, column, notes }: CellPlace): Cell {
  notes.add('CELL_ERROR', row, column);
  return { error };
}
