/** Lists of small numbers, one per row, in two typed arrays: row r holds `values[starts[r]]` … `values[starts[r + 1]]`. */
export interface NumberLists {
  readonly starts: Uint32Array;
  readonly values: Int32Array;
}

export function numberLists(rows: readonly ArrayLike<number>[]): NumberLists {
  const starts = new Uint32Array(rows.length + 1);
  for (let row = 0; row < rows.length; row++)
    starts[row + 1] = (starts[row] as number) + (rows[row] as ArrayLike<number>).length;
  const values = new Int32Array(starts[rows.length] as number);
  for (let row = 0; row < rows.length; row++) values.set(rows[row] as ArrayLike<number>, starts[row]);
  return { starts, values };
}

/** Do two rows hold a value in common? Rows are short. */
export function haveCommon(
  { starts, values }: NumberLists,
  row: number,
  other: NumberLists,
  theirs: number,
): boolean {
  const end = other.starts[theirs + 1] as number;
  for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
    for (let j = other.starts[theirs] as number; j < end; j++) if (values[i] === other.values[j]) return true;
  return false;
}

/** Does a row hold a value? Rows are short. */
export function holds({ starts, values }: NumberLists, row: number, value: number): boolean {
  for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
    if (values[i] === value) return true;
  return false;
}

/** The other way round: per value, all below `count`, the rows that hold it, ascending. */
export function byValue({ starts, values }: NumberLists, count: number): NumberLists {
  const begins = new Uint32Array(count + 1);
  for (let at = 0; at < values.length; at++)
    begins[(values[at] as number) + 1] = (begins[(values[at] as number) + 1] as number) + 1;
  for (let value = 0; value < count; value++)
    begins[value + 1] = (begins[value + 1] as number) + (begins[value] as number);
  const next = begins.slice();
  const rows = new Int32Array(values.length);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const value = values[at] as number;
      const place = next[value] as number;
      next[value] = place + 1;
      rows[place] = row;
    }
  return { starts: begins, values: rows };
}
