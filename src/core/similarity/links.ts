import type { EdgeColumns } from './edge-columns.js';

/** The edges of each item: those of item n are `starts[n]` … `starts[n + 1]`, each edge standing with both its ends. */
export interface Links {
  readonly starts: Uint32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

/** Edges whose ends have one root. */
export function linksWithin(edges: EdgeColumns, roots: Int32Array): Links {
  const { left, right, length, items } = edges;
  const isWithin = (edge: number): boolean => {
    const [a, b] = [left[edge] as number, right[edge] as number];
    return a !== b && roots[a] === roots[b];
  };
  const starts = new Uint32Array(items + 1);
  const count = (item: number): void => void (starts[item + 1] = (starts[item + 1] as number) + 1);
  for (let edge = 0; edge < length; edge++)
    if (isWithin(edge)) {
      count(left[edge] as number);
      count(right[edge] as number);
    }
  for (let item = 0; item < items; item++)
    starts[item + 1] = (starts[item + 1] as number) + (starts[item] as number);
  const next = starts.slice();
  const others = new Int32Array(starts[items] as number);
  const weights = new Float64Array(others.length);
  const file = (item: number, other: number, weight: number): void => {
    const place = next[item] as number;
    next[item] = place + 1;
    others[place] = other;
    weights[place] = weight;
  };
  for (let edge = 0; edge < length; edge++)
    if (isWithin(edge)) {
      const weight = edges.weight(edge);
      file(left[edge] as number, right[edge] as number, weight);
      file(right[edge] as number, left[edge] as number, weight);
    }
  return { starts, others, weights };
}
