/** Positions in order of their values; those of one value stay in the order in which they come. */
export function byCounting(values: Uint32Array, positions: Uint32Array | null): Uint32Array {
  let most = 0;
  for (let k = 0; k < values.length; k++) most = Math.max(most, values[k] as number);
  const next = new Uint32Array(most + 2);
  for (let k = 0; k < values.length; k++)
    next[(values[k] as number) + 1] = (next[(values[k] as number) + 1] as number) + 1;
  for (let value = 0; value <= most; value++)
    next[value + 1] = (next[value + 1] as number) + (next[value] as number);
  const sorted = new Uint32Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const position = positions ? (positions[k] as number) : k;
    const value = values[position] as number;
    const place = next[value] as number;
    next[value] = place + 1;
    sorted[place] = position;
  }
  return sorted;
}
