import type { Shape } from '../api.js';

type ReadFile = Shape<'ReadFileDto'>;

/** How a cell is named among these files: the file only where there are several, the sheet only where there are several. */
export function cellPlaces(
  files: readonly ReadFile[],
): (place: { readonly file: string; readonly sheet: string; readonly cell: string }) => string {
  const hasFiles = files.length > 1;
  const hasSheets = files.some(({ sheets }) => sheets.filter(({ rows }) => rows.length).length > 1);
  return ({ file, sheet, cell }) => `${hasFiles ? `${file}，` : ''}${hasSheets ? `${sheet}!` : ''}${cell}`;
}
