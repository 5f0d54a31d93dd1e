/** Headings and listed answers repeat in every file; other texts soon fill the memory. */
const MOST_REMEMBERED = 5_000;

/**
 * The same function of a text, which remembers what it said. It must depend on the text alone. Of two halves the older
 * is dropped when the younger is full: what was asked for since then is in the younger, so that a flood of answers
 * drives no heading out that is still in use. O(1) a text.
 */
export function remembered<T>(compute: (text: string) => T, most = MOST_REMEMBERED): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const found = young.get(text);
    if (found !== undefined) return found;
    const kept = old.get(text);
    const known = kept === undefined ? compute(text) : kept;
    if (young.size >= most / 2) [old, young] = [young, new Map<string, T>()];
    young.set(text, known);
    return known;
  };
}
