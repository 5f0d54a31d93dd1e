import { type Sheet, cellText } from '../core/intake/sheet.js';
import type { Item } from '../core/similarity/index.js';
import { Fault } from './fault.js';

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join('；')
    : value === undefined || value === null
      ? ''
      : String(value);

/** Reads id, name, department and function (or functions) and nothing else. */
function itemOf(record: Readonly<Record<string, unknown>>, line: number): Item {
  const id = textOf(record['id']);
  const name = textOf(record['name']);
  if (!id || !name) throw new Fault('bad-input', { errors: `第 ${line} 行没有 id 或 name` });
  return {
    id,
    name,
    department: textOf(record['department']),
    functionText: textOf(record['function'] ?? record['functions']),
  };
}

export function itemsFromJsonLines(text: string): readonly Item[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    if (!line.trim()) return [];
    try {
      return [itemOf(JSON.parse(line) as Record<string, unknown>, index + 1)];
    } catch (error) {
      if (error instanceof SyntaxError)
        throw new Fault('bad-input', { errors: `第 ${index + 1} 行不是有效的 JSON` });
      throw error;
    }
  });
}

/** An inventory in the first sheet: keys in its first row. */
export function itemsFromSheets(sheets: readonly Sheet[]): readonly Item[] {
  const [header = [], ...rows] = sheets[0]?.rows ?? [];
  const keys = header.map((cell) => cellText(cell).trim().toLowerCase());
  return rows.flatMap((row, index) =>
    row.some((cell) => cellText(cell).trim())
      ? [itemOf(Object.fromEntries(keys.map((key, column) => [key, cellText(row[column])])), index + 2)]
      : [],
  );
}
