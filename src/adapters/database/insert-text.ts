/** The text that inserts a row, with its values as $1, $2 …; and the same that tells the number the row was given. */
export interface InsertText {
  readonly columns: readonly string[];
  readonly plain: string;
  readonly returning: string;
}

/** By table: one is written in the same columns each time, and to make the text takes longer than to insert a row. */
const TEXTS = new Map<string, InsertText>();

export function insertText(table: string, columns: readonly string[]): InsertText {
  const known = TEXTS.get(table);
  if (known?.columns.length === columns.length && columns.every((column, at) => column === known.columns[at]))
    return known;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  const plain = `INSERT INTO "${table}" (${names}) VALUES (${places})`;
  const text = { columns, plain, returning: `${plain} RETURNING "id"` };
  TEXTS.set(table, text);
  return text;
}
