/** One stratum of a spot check: what it holds and what was drawn of it. */
export interface Stratum<T> {
  readonly name: string;
  readonly total: number;
  readonly drawn: readonly T[];
}

export interface SampleOptions<T> {
  readonly seed: string;
  /** 0–1; of every stratum at least one is drawn. */
  readonly share: number;
  readonly idOf: (item: T) => string;
  readonly stratumOf: (item: T) => string;
}

/** FNV-1a with a final mix (fmix32 of MurmurHash3): neighbouring ids get unrelated numbers. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A stratified sample that anybody can draw again: within a stratum the items are put in the order of a hash of
 * seed and id, and the first ones are taken. The order of the input does not matter.
 */
export function drawSample<T>(items: readonly T[], options: SampleOptions<T>): readonly Stratum<T>[] {
  const { seed, share, idOf, stratumOf } = options;
  const strata = new Map<string, T[]>();
  for (const item of items) {
    const name = stratumOf(item);
    const own = strata.get(name);
    if (own) own.push(item);
    else strata.set(name, [item]);
  }
  const order = (item: T) => [hashOf(`${seed}|${idOf(item)}`), idOf(item)] as const;
  return [...strata].map(([name, own]) => {
    const ranked = own.toSorted((a, b) => {
      const [[x, idX], [y, idY]] = [order(a), order(b)];
      return x - y || (idX < idY ? -1 : 1);
    });
    return { name, total: own.length, drawn: ranked.slice(0, Math.max(1, Math.ceil(own.length * share))) };
  });
}
