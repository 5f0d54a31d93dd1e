import { EXPIRED } from '../survey/person-pattern.js';
import { PERSONAL_FIELDS } from '../survey/mask-personal.js';
import { findPersonalNumbers } from '../survey/personal-numbers.js';
import type { ReadingOptions } from './reading-options.js';
import { readRecords } from './read-records.js';
import { type Cell, type Sheet, addressOf, cellText } from './sheet.js';

/** A sheet with cells changed, and where they stand. */
export interface ErasedSheet {
  readonly sheet: Sheet;
  readonly cells: readonly string[];
}

/** Changes the cells for which `change` gives another text; the others stay what they are. */
export function changeCells(sheet: Sheet, change: (text: string, address: string) => string): ErasedSheet {
  const cells: string[] = [];
  const rows = sheet.rows.map((row, index) =>
    row.map((cell, column): Cell => {
      const text = cellText(cell);
      if (!text) return cell;
      const address = addressOf(index, column);
      const changed = change(text, address);
      if (changed === text) return cell;
      cells.push(address);
      return changed;
    }),
  );
  return { sheet: { ...sheet, rows }, cells };
}

/** A sheet whose time is over: contacts, and the numbers of people wherever they stand, are no longer in it. */
export function expireContacts(sheet: Sheet, options: ReadingOptions): ErasedSheet {
  const contacts = new Set(
    (readRecords(sheet, options)?.rows ?? []).flatMap(({ answers }) =>
      PERSONAL_FIELDS.flatMap((field) => answers[field]?.cell ?? []),
    ),
  );
  return changeCells(sheet, (text, address) => (contacts.has(address) ? EXPIRED : expireNumbers(text)));
}

/** A text without the numbers of people. */
export const expireNumbers = (text: string): string =>
  [...findPersonalNumbers(text)]
    .reverse()
    .reduce((kept, { start, end }) => kept.slice(0, start) + EXPIRED + kept.slice(end), text);
