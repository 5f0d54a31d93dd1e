import { countHanBigrams } from './han-bigrams.js';
import { type Matrix, transpose, weigh } from './weigh.js';

/** A row of the inventory that a new text is like. */
export interface Neighbour {
  readonly row: number;
  readonly score: number;
}

export interface LexicalIndex {
  /** Every row whose cosine with the text reaches the threshold, likest first. */
  readonly near: (text: string, threshold: number) => readonly Neighbour[];
}

/**
 * An inventory kept ready for new submissions: lists over all columns, so that a text adds up its whole dot
 * product with every row it shares a bigram with. Exact under the weights of the inventory as it stood: a few
 * new texts hardly move document frequencies, and bigrams that it has never seen count as its rarest. Cost of a
 * text: the lengths of the lists of its bigrams.
 */
export function createLexicalIndex(texts: readonly string[]): LexicalIndex {
  const counts = countHanBigrams(texts);
  const matrix = weigh(counts);
  const columnOf = columnNumbers(texts);
  const { lists, rows, weights } = transpose(matrix);
  const idf = inverseFrequencies(matrix, lists);
  const rarest = Math.log((1 + matrix.rows) / 2) + 1;
  const sums = new Float64Array(matrix.rows);
  const near = (text: string, threshold: number): readonly Neighbour[] => {
    const own = new Map<string, number>();
    for (const pair of hanPairs(text)) own.set(pair, (own.get(pair) ?? 0) + 1);
    const weighed = [...own].map(([pair, count]) => {
      const column = columnOf.get(pair);
      return { column, weight: count * (column === undefined ? rarest : (idf[column] ?? rarest)) };
    });
    const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    const met: number[] = [];
    for (const { column, weight } of weighed) {
      if (column === undefined) continue;
      for (let entry = lists[column] as number; entry < (lists[column + 1] as number); entry++) {
        const row = rows[entry] as number;
        if (sums[row] === 0) met.push(row);
        sums[row] = (sums[row] as number) + (weight / length) * (weights[entry] as number);
      }
    }
    const found = met.flatMap((row) => {
      const score = sums[row] as number;
      sums[row] = 0;
      return score >= threshold ? [{ row, score }] : [];
    });
    return found.sort((a, b) => b.score - a.score || a.row - b.row);
  };
  return { near };
}

function* hanPairs(text: string): Generator<string> {
  for (const run of text.match(/[\u4e00-\u9fff]+/gu) ?? [])
    for (let i = 1; i < run.length; i++) yield run.slice(i - 1, i + 1);
}

/** Columns of the matrix by bigram: numbers come in order of first appearance, columns by rarity. */
function columnNumbers(texts: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  for (const text of texts) {
    const seen = new Set<string>();
    for (const pair of hanPairs(text)) {
      if (seen.has(pair)) continue;
      seen.add(pair);
      const number = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, number);
      frequency[number] = (frequency[number] ?? 0) + 1;
    }
  }
  const order = [...numbers].sort(([, a], [, b]) => (frequency[a] ?? 0) - (frequency[b] ?? 0) || a - b);
  return new Map(order.map(([pair], column) => [pair, column]));
}

const inverseFrequencies = ({ rows, columns }: Matrix, lists: Int32Array): Float64Array =>
  Float64Array.from(
    { length: columns },
    (_, column) => Math.log((1 + rows) / (1 + (lists[column + 1] as number) - (lists[column] as number))) + 1,
  );
