import { byCounting } from './by-counting.js';

/** Sparse unit vectors, one row per document, in typed arrays: columns of a row stand rarest first. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row i occupies `starts[i]` … `starts[i + 1]`. */
  readonly starts: Uint32Array;
  /** Column numbers ascend with document frequency: 0 is the rarest token. */
  readonly tokens: Uint32Array;
  readonly weights: Float32Array;
}

/** Numbers for tokens, in order of first appearance. */
export interface Vocabulary<T> {
  readonly numberOf: (token: T) => number;
  readonly size: () => number;
  /** All of them in that order. */
  readonly all: () => readonly T[];
}

export function createVocabulary<T>(): Vocabulary<T> {
  const numbers = new Map<T, number>();
  return {
    numberOf: (token) => {
      let number = numbers.get(token);
      if (number === undefined) numbers.set(token, (number = numbers.size));
      return number;
    },
    size: () => numbers.size,
    all: () => [...numbers.keys()],
  };
}

/** Documents as token numbers, one after another; filled by whoever cuts the texts. */
export interface Counts {
  readonly starts: Uint32Array;
  readonly tokens: Uint32Array;
  readonly vocabulary: number;
}

export function countTokens(documents: readonly (readonly string[])[]): Counts {
  const vocabulary = createVocabulary<string>();
  const starts = new Uint32Array(documents.length + 1);
  for (const [index, tokens] of documents.entries()) starts[index + 1] = (starts[index] ?? 0) + tokens.length;
  const tokens = new Uint32Array(starts[documents.length] ?? 0);
  let at = 0;
  for (const document of documents) for (const token of document) tokens[at++] = vocabulary.numberOf(token);
  return { starts, tokens, vocabulary: vocabulary.size() };
}

/**
 * TF-IDF with raw counts and smoothed inverse document frequency, scaled to length 1 — what scikit-learn's
 * TfidfVectorizer does by default (Salton & Buckley 1988) — so that a dot product is a cosine. Linear in the
 * number of tokens, plus one sort of the vocabulary.
 */
export function weigh({ starts, tokens, vocabulary }: Counts): Matrix {
  const rows = starts.length - 1;
  const rank = new Uint32Array(vocabulary);
  const frequency = documentFrequency(starts, tokens, vocabulary);
  const order = byCounting(frequency, null);
  const idf = new Float64Array(vocabulary);
  for (let place = 0; place < vocabulary; place++) {
    const token = at(order, place);
    rank[token] = place;
    idf[place] = Math.log((1 + rows) / (1 + at(frequency, token))) + 1;
  }

  const outStarts = new Uint32Array(rows + 1);
  const outTokens = new Uint32Array(tokens.length);
  const outWeights = new Float32Array(tokens.length);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const sorted = tokens.slice(at(starts, row), at(starts, row + 1));
    for (let i = 0; i < sorted.length; i++) sorted[i] = at(rank, at(sorted, i));
    sorted.sort();
    const first = end;
    let squares = 0;
    for (let i = 0; i < sorted.length;) {
      const token = at(sorted, i);
      let count = 0;
      while (i < sorted.length && sorted[i] === token) {
        count++;
        i++;
      }
      const weight = count * at(idf, token);
      squares += weight * weight;
      outTokens[end] = token;
      outWeights[end++] = weight;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = first; i < end; i++) outWeights[i] = at(outWeights, i) * scale;
    outStarts[row + 1] = end;
  }
  return {
    ...{ rows, columns: vocabulary, starts: outStarts },
    // Views: copies would stand beside what they are made of until memory is cleaned up.
    tokens: outTokens.subarray(0, end),
    weights: outWeights.subarray(0, end),
  };
}

/** Typed arrays are never read out of their bounds here; the compiler cannot see it. */
const at = (values: Uint32Array | Float32Array | Float64Array, index: number): number =>
  values[index] as number;

function documentFrequency(starts: Uint32Array, tokens: Uint32Array, vocabulary: number): Uint32Array {
  const frequency = new Uint32Array(vocabulary);
  const lastRow = new Uint32Array(vocabulary);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let i = at(starts, row); i < at(starts, row + 1); i++) {
      const token = at(tokens, i);
      if (lastRow[token] === row + 1) continue;
      lastRow[token] = row + 1;
      frequency[token] = at(frequency, token) + 1;
    }
  return frequency;
}

/** Cosine of two rows, by merging their columns. */
export function cosine({ starts, tokens, weights }: Matrix, a: number, b: number): number {
  let sum = 0;
  const [endA, endB] = [at(starts, a + 1), at(starts, b + 1)];
  for (let i = at(starts, a), j = at(starts, b); i < endA && j < endB;) {
    const left = at(tokens, i);
    const right = at(tokens, j);
    if (left === right) sum += at(weights, i++) * at(weights, j++);
    else if (left < right) i++;
    else j++;
  }
  return sum;
}

/** The same weights by column: entries of column c are `lists[c]` … `lists[c + 1]`, rows ascending. */
export interface Columns {
  readonly lists: Int32Array;
  readonly rows: Int32Array;
  readonly weights: Float32Array;
}

export function transpose({ rows: count, columns, starts, tokens, weights: values }: Matrix): Columns {
  const lists = new Int32Array(columns + 1);
  for (let i = 0; i < tokens.length; i++)
    lists[(tokens[i] as number) + 1] = (lists[(tokens[i] as number) + 1] as number) + 1;
  for (let column = 0; column < columns; column++)
    lists[column + 1] = (lists[column + 1] as number) + (lists[column] as number);
  const next = lists.slice();
  const rows = new Int32Array(tokens.length);
  const weights = new Float32Array(tokens.length);
  for (let row = 0; row < count; row++)
    for (let i = at(starts, row); i < at(starts, row + 1); i++) {
      const place = next[at(tokens, i)] as number;
      next[at(tokens, i)] = place + 1;
      rows[place] = row;
      weights[place] = at(values, i);
    }
  return { lists, rows, weights };
}
