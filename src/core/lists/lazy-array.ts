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
