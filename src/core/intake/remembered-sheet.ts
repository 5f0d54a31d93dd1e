import type { Sheet } from './sheet.js';

/** Instructions and code lists are short; the rows of a survey differ from file to file. */
const MOST_CELLS = 500;
const LONGEST = 20_000;
const MOST_REMEMBERED = 100;

/**
 * The same function of a sheet, which remembers in which short sheets it found nothing: the same instructions come with
 * every file. Whether it finds anything must depend on the sheet alone.
 */
export function rememberedSheet<T, Given extends readonly unknown[]>(
  compute: (sheet: Sheet, ...given: Given) => T | null,
): (sheet: Sheet, ...given: Given) => T | null {
  const empty = new Set<string>();
  return (sheet, ...given) => {
    const cells = sheet.rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > MOST_CELLS) return compute(sheet, ...given);
    const key = JSON.stringify(sheet);
    if (key.length > LONGEST) return compute(sheet, ...given);
    if (empty.has(key)) return null;
    const found = compute(sheet, ...given);
    if (found !== null) return found;
    if (empty.size >= MOST_REMEMBERED) empty.clear();
    empty.add(key);
    return null;
  };
}
