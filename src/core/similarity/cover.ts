import { BitRows } from './bit-rows.js';
import { ClausePartners } from './clause-partners.js';
import { ClauseTable } from './clause-table.js';
import type { Lexicon, Segment } from './lexicon.js';
import { byValue } from './number-lists.js';
import { type Item, profileOf } from './profile.js';

/** A's clauses mapped onto at most `size` other items. */
export interface Cover {
  /** Fewest others that cover the most clauses; the first of the inventory among equals. */
  readonly by: readonly string[];
  readonly covered: readonly { readonly clause: string; readonly by: string; readonly its: string }[];
  readonly uncovered: readonly string[];
}

/** Another item, and which of the asked one's clauses it has too, by their places, ascending. */
interface Coverage {
  readonly other: string;
  readonly places: readonly number[];
}

export interface CoverIndex {
  readonly clausesOf: (id: string) => readonly string[];
  /** Does each clause of the item stand in some other? Most items have one that does not, and need no closer look. */
  readonly isCoverable: (id: string) => boolean;
  /**
   * Items that share at least one clause with the given one, in the order of the inventory: of those that share the
   * same clauses the first that is allowed.
   */
  readonly coverageOf: (id: string, isAllowed: (other: string) => boolean) => readonly Coverage[];
  /** The clause of another item that says the same as one of its own, the likest first; `''` where none does. */
  readonly partnerIn: (clause: string, other: string) => string;
}

/** Clauses of all items; which of them say the same is found once for each distinct clause. */
export function createCoverIndex(
  items: readonly Item[],
  { lexicon, segment }: { readonly lexicon: Lexicon; readonly segment: Segment },
): CoverIndex {
  const clauses = items.map((item) => profileOf(item, lexicon, segment).clauses);
  const table = new ClauseTable(clauses);
  const partners = new ClausePartners(table);
  const { lists, texts } = table;
  const holders = byValue(lists, texts.length);
  const numbers = new Map(texts.map((text, number) => [text, number]));
  const positions = new Map(items.map(({ id }, position) => [id, position]));

  const clausesOf = (id: string): readonly string[] => clauses[positions.get(id) ?? -1] ?? [];
  const idOf = (position: number): string => items[position]?.id ?? '';
  const isHeldElsewhere = (clause: number, item: number): boolean => {
    const begin = holders.starts[clause] as number;
    return (holders.starts[clause + 1] as number) - begin > 1 || holders.values[begin] !== item;
  };
  const isElsewhere = (clause: number, item: number): boolean =>
    isHeldElsewhere(clause, item) || partners.of(clause).some((partner) => isHeldElsewhere(partner, item));
  const isCoverable = (id: string): boolean => {
    const item = positions.get(id);
    if (item === undefined) return false;
    const own = [...lists.values.subarray(lists.starts[item], lists.starts[item + 1])];
    // The longest are the least likely to stand anywhere else.
    return own
      .sort((a, b) => (texts[b] as string).length - (texts[a] as string).length)
      .every((clause) => isElsewhere(clause, item));
  };
  const coverageOf: CoverIndex['coverageOf'] = (id, isAllowed) => {
    const item = positions.get(id);
    if (item === undefined) return [];
    const begin = lists.starts[item] as number;
    const end = lists.starts[item + 1] as number;
    const shared = new BitRows(items.length, end - begin);
    for (let at = begin; at < end; at++)
      for (const clause of partners.of(lists.values[at] as number))
        for (let k = holders.starts[clause] as number; k < (holders.starts[clause + 1] as number); k++)
          shared.set(holders.values[k] as number, at - begin);
    const isOther = (position: number) => position !== item && isAllowed(idOf(position));
    return firstOfEach(shared, isOther).map((position) => ({
      other: idOf(position),
      places: shared.columnsOf(position),
    }));
  };
  const partnerIn = (clause: string, other: string): string => {
    const own = numbers.get(clause);
    if (own === undefined) return '';
    const item = positions.get(other) ?? -1;
    let best = { text: '', score: 0 };
    for (let at = lists.starts[item] as number; at < (lists.starts[item + 1] as number); at++) {
      const their = lists.values[at] as number;
      const score = table.sharedScore(own, their);
      if (score > best.score) best = { text: texts[their] as string, score };
    }
    return best.text;
  };
  return { clausesOf, isCoverable, coverageOf, partnerIn };
}

/**
 * The smallest set of at most two others whose clauses cover those of `id`, by trying all that differ in what they
 * cover: exact, and cheap because only items that share a clause are tried. Singles win over pairs that cover no more.
 */
export function coverItem(
  id: string,
  index: CoverIndex,
  isAllowed: (other: string) => boolean = () => true,
): Cover {
  const own = index.clausesOf(id);
  const tried = index.coverageOf(id, isAllowed);
  let best: { readonly by: readonly Coverage[]; readonly count: number } = { by: [], count: 0 };
  for (const one of tried) if (one.places.length > best.count) best = { by: [one], count: one.places.length };
  const most = mostBehind(tried);
  for (let at = 0; at < tried.length && best.count < own.length; at++) {
    const one = tried[at] as Coverage;
    if (one.places.length + (most[at] as number) <= best.count) continue;
    const isCovered = new Uint8Array(own.length);
    for (const place of one.places) isCovered[place] = 1;
    for (let behind = at + 1; behind < tried.length; behind++) {
      const other = tried[behind] as Coverage;
      if (one.places.length + other.places.length <= best.count) continue;
      let count = one.places.length;
      for (const place of other.places) if (isCovered[place] === 0) count++;
      if (count > best.count) best = { by: [one, other], count };
    }
  }
  const covered = own.flatMap((clause, place) => {
    const hit = best.by.find(({ places }) => places.includes(place));
    return hit ? [{ clause, by: hit.other, its: index.partnerIn(clause, hit.other) }] : [];
  });
  const done = new Set(covered.map(({ clause }) => clause));
  return {
    by: best.by.map(({ other }) => other),
    covered,
    uncovered: own.filter((clause) => !done.has(clause)),
  };
}

/** The first allowed of all rows that are equal: nobody waits for all pairs of thousands that cover the same. */
function firstOfEach(shared: BitRows, isAllowed: (row: number) => boolean): readonly number[] {
  const firsts = new Map<number | string, number>();
  for (let row = 0; row < shared.rows; row++) {
    const key = shared.keyOf(row);
    if (key !== 0 && !firsts.has(key) && isAllowed(row)) firsts.set(key, row);
  }
  return [...firsts.values()];
}

/** Per place the most clauses that any further behind has. */
function mostBehind(tried: readonly Coverage[]): Uint32Array {
  const most = new Uint32Array(tried.length);
  for (let at = tried.length - 2; at >= 0; at--)
    most[at] = Math.max(most[at + 1] as number, tried[at + 1]?.places.length ?? 0);
  return most;
}
