import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Merge, type Cell, columnLetters } from '../src/core/intake/sheet.js';
import { readRecords } from '../src/core/intake/read-records.js';
import { ROOT } from './source-tree.js';

interface Layout {
  readonly shows: string;
  /** Merged ranges as a spreadsheet names them. */
  readonly merges: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly orientation: 'rows' | 'columns' | 'card';
  readonly values: readonly Readonly<Record<string, unknown>>[];
  /** Cells that are asked about; required ones that are blank are left out. */
  readonly bad: readonly string[];
}

/** Forms as departments invent them; what each holds was settled by eye, cell by cell, against the sheet. */
const LAYOUTS = JSON.parse(
  readFileSync(join(ROOT, 'fixtures/intake/invented-layouts.json'), 'utf8'),
) as readonly Layout[];

const COLUMNS = new Map(Array.from({ length: 60 }, (_, column) => [columnLetters(column), column]));

function mergeOf(range: string): Merge {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range) ?? [];
  return {
    top: Number(top) - 1,
    left: COLUMNS.get(left) ?? 0,
    bottom: Number(bottom) - 1,
    right: COLUMNS.get(right) ?? 0,
  };
}

describe('layouts that departments invent', () => {
  it.each(LAYOUTS)('$shows', ({ rows, merges, orientation, values, bad }) => {
    const found = readRecords({ name: 'Sheet1', hidden: false, rows, merges: merges.map(mergeOf) });
    expect(found?.orientation).toBe(orientation);
    expect(found?.rows.map((row) => row.values)).toEqual(values);
    const asked = found?.rows.flatMap(({ problems }) =>
      problems.filter(({ kind }) => kind !== 'missing-required').map(({ cell, kind }) => `${cell} ${kind}`),
    );
    expect(asked).toEqual(bad);
  });
});
