/** Headings and listed answers repeat in every file; other texts soon fill the memory, and all is dropped then. */
const MOST_REMEMBERED = 5_000;

/** The same function of a text, which remembers what it said. It must depend on the text alone. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };
}
