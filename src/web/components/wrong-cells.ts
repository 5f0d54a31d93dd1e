import type { Shape } from '../api.js';

/** A cell as a person writes it anew. */
export interface Correction {
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** A cell with something wrong in it, and whose it is. */
export interface WrongCell {
  readonly key: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  readonly system: string;
  /** As it was typed. */
  readonly text: string;
  readonly messages: readonly string[];
}

interface ReadCell {
  readonly cell: string;
  readonly raw: string;
}

/** Every cell of the files that a check names, once, in the order of the files. */
export function wrongCells(files: readonly Shape<'ReadFileDto'>[]): readonly WrongCell[] {
  const found = new Map<string, WrongCell & { messages: string[] }>();
  for (const { sha256, sheets } of files)
    for (const { sheet, rows } of sheets)
      for (const { cells, issues } of rows) {
        const read = cells as Readonly<Record<string, ReadCell>>;
        for (const { cell, message } of issues) {
          const key = `${sha256} ${sheet} ${cell}`;
          const known = found.get(key);
          if (known) known.messages.push(message);
          else
            found.set(key, {
              ...{ key, sha256, sheet, cell, messages: [message] },
              system: read['systemName']?.raw ?? '',
              text: Object.values(read).find((one) => one.cell === cell)?.raw ?? '',
            });
        }
      }
  return [...found.values()];
}
