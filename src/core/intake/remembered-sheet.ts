import type { Sheet } from './sheet.js';

/** Instructions and code lists are short; the rows of a survey differ from file to file. */
const MOST_CELLS = 500;
const LONGEST = 20_000;
const MOST_REMEMBERED = 100;

/**
 * The same function of a sheet, which remembers in which short sheets it found nothing: the same instructions come with
 * every file. It must depend on the sheet alone.
 */
export function rememberedSheet<T>(compute: (sheet: Sheet) => T | null): (sheet: Sheet) => T | null {
  const empty = new Set<string>();
  return (sheet) => {
    const cells = sheet.rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > MOST_CELLS) return compute(sheet);
    const key = JSON.stringify(sheet);
    if (key.length > LONGEST) return compute(sheet);
    if (empty.has(key)) return null;
    const found = compute(sheet);
    if (found !== null) return found;
    if (empty.size >= MOST_REMEMBERED) empty.clear();
    empty.add(key);
    return null;
  };
}
