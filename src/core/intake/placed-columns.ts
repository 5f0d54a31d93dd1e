import type { Header } from './find-header.js';
import type { Column, ColumnMatch } from './match-columns.js';
import { squeeze } from './sheet.js';
import type { Cell } from './sheet.js';
import type { View } from './view.js';

/** A matched column of a header with what stands in it for one system. */
export interface PlacedColumn {
  readonly column: Column;
  readonly match: ColumnMatch;
  readonly cell: Cell;
  readonly address: string;
}

const TICK = /^(?:[√✓✔☑■●○vV1]|是|有|[yY](?:es)?)$/u;

/** The cells that answer for one system; columns to tick become one answer, at the first one ticked. */
export function placedColumns(view: View, { columns }: Header, row: number): readonly PlacedColumn[] {
  const placed: PlacedColumn[] = [];
  const ticked = new Map<string, { index: number; place: PlacedColumn; options: string[] }>();
  for (const column of columns) {
    const { match, index } = column;
    if (!match) continue;
    const place = { column, match, cell: view.cell(row, index), address: view.address(row, index) };
    if (match.option === undefined) {
      placed.push(place);
      continue;
    }
    const known = ticked.get(match.field) ?? {
      index: placed.push({ ...place, cell: null }) - 1,
      place,
      options: [],
    };
    ticked.set(match.field, known);
    const text = squeeze(view.text(row, index));
    if (!TICK.test(text) && text !== squeeze(match.option)) continue;
    if (!known.options.length) known.place = place;
    known.options.push(match.option);
  }
  for (const { index, place, options } of ticked.values())
    placed[index] = { ...place, cell: options.length ? options.join('、') : null };
  return placed;
}
