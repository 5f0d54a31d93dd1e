/**
 * An array whose elements are made when they are asked for, and kept by nobody: asking twice makes them twice. Costs
 * one call for an element, and no memory for those that are not held.
 */
export function lazyArray<T>(length: number, make: (index: number) => T): readonly T[] {
  const indexOf = (key: string | symbol): number | null => {
    if (typeof key !== 'string') return null;
    const index = Number(key);
    return Number.isInteger(index) && index >= 0 && index < length ? index : null;
  };
  return new Proxy<T[]>([], {
    get(target, key, self) {
      if (key === 'length') return length;
      const index = indexOf(key);
      return index === null ? (Reflect.get(target, key, self) as unknown) : make(index);
    },
    // Array methods ask which elements there are before they ask for them.
    has: (target, key) => indexOf(key) !== null || Reflect.has(target, key),
  });
}

/** Longer tables are printed row by row, and their rows made then: in memory they would be many times their items. */
const MOST_AT_ONCE = 1_000;

/** As `map`; what becomes of many items is made when it is asked for. */
export const mapLater = <T, R>(items: readonly T[], make: (item: T, index: number) => R): readonly R[] =>
  items.length > MOST_AT_ONCE
    ? lazyArray(items.length, (index) => make(items[index] as T, index))
    : items.map((item, index) => make(item, index));
