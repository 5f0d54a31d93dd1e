/** Sparse unit vector: token numbers ascending, weights beside them. */
export interface Vector {
  readonly tokens: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * TF-IDF with smoothed inverse document frequency, scaled to length 1 (Salton & Buckley 1988), so that the
 * dot product of two vectors is their cosine. Linear in the number of tokens.
 */
export function weigh(documents: readonly (readonly string[])[]): readonly Vector[] {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const counted = documents.map((tokens) => {
    const counts = new Map<number, number>();
    for (const token of tokens) {
      let number = numbers.get(token);
      if (number === undefined) numbers.set(token, (number = numbers.size));
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const number of counts.keys()) frequency[number] = (frequency[number] ?? 0) + 1;
    return counts;
  });
  return counted.map((counts) => {
    const entries = [...counts].sort(([a], [b]) => a - b);
    const raw = entries.map(
      ([token, count]) =>
        (1 + Math.log(count)) * (Math.log((1 + documents.length) / (1 + (frequency[token] ?? 0))) + 1),
    );
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return {
      tokens: Uint32Array.from(entries, ([token]) => token),
      weights: Float32Array.from(raw, (weight) => weight / length),
    };
  });
}

/** Cosine of two unit vectors, by merging their token lists. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.tokens.length && j < b.tokens.length;) {
    const left = a.tokens[i] ?? 0;
    const right = b.tokens[j] ?? 0;
    if (left === right) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0);
    else if (left < right) i++;
    else j++;
  }
  return sum;
}
