import { ClausePartners } from './clause-partners.js';
import type { Lexicon, Segment } from './lexicon.js';
import { type Item, profileOf } from './profile.js';

/** A's clauses mapped onto at most `size` other items. */
export interface Cover {
  /** Fewest others that cover the most clauses; the first of the inventory among equals. */
  readonly by: readonly string[];
  readonly covered: readonly { readonly clause: string; readonly by: string; readonly its: string }[];
  readonly uncovered: readonly string[];
}

/** Another item, and which of the asked one's clauses it has too, by their places, ascending. */
export interface Coverage {
  readonly other: string;
  readonly places: readonly number[];
}

export interface CoverIndex {
  readonly clausesOf: (id: string) => readonly string[];
  /** Items that share at least one clause with the given one, in the order of the inventory. */
  readonly coverageOf: (id: string) => readonly Coverage[];
  /** The clause of another item that says the same as one of its own, the likest first; `''` where none does. */
  readonly partnerIn: (clause: string, other: string) => string;
}

/** Clauses of all items; which of them say the same is found once for each distinct clause. */
export function createCoverIndex(
  items: readonly Item[],
  { lexicon, segment }: { readonly lexicon: Lexicon; readonly segment: Segment },
): CoverIndex {
  const partners = new ClausePartners();
  const clauses = items.map((item) => profileOf(item, lexicon, segment).clauses);
  const numbers = clauses.map((list) => list.map((clause) => partners.numberOf(clause)));
  const positions = new Map(items.map(({ id }, position) => [id, position]));
  /** Items of each clause, ascending. */
  const holders: number[][] = [];
  for (const [position, list] of numbers.entries())
    for (const clause of list) (holders[clause] ??= []).push(position);

  const clausesOf = (id: string): readonly string[] => clauses[positions.get(id) ?? -1] ?? [];
  const coverageOf = (id: string): readonly Coverage[] => {
    const item = positions.get(id);
    if (item === undefined) return [];
    const found = new Map<number, number[]>();
    for (const [place, own] of (numbers[item] ?? []).entries())
      for (const { clause } of partners.of(own))
        for (const other of holders[clause] ?? []) {
          const places = found.get(other);
          if (!places) found.set(other, [place]);
          else if (places.at(-1) !== place) places.push(place);
        }
    found.delete(item);
    return [...found]
      .sort(([a], [b]) => a - b)
      .map(([other, places]) => ({ other: items[other]?.id ?? '', places }));
  };
  const partnerIn = (clause: string, other: string): string => {
    const scores = new Map(
      partners.of(partners.numberOf(clause)).map((partner) => [partner.clause, partner.score]),
    );
    let best = { text: '', score: 0 };
    for (const their of numbers[positions.get(other) ?? -1] ?? []) {
      const score = scores.get(their) ?? 0;
      if (score > best.score) best = { text: partners.textOf(their), score };
    }
    return best.text;
  };
  return { clausesOf, coverageOf, partnerIn };
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
  const tried = firstOfEach(index.coverageOf(id), isAllowed);
  let best: { readonly by: readonly Coverage[]; readonly count: number } = { by: [], count: 0 };
  for (const one of tried) if (one.places.length > best.count) best = { by: [one], count: one.places.length };
  for (let at = 0; at < tried.length && best.count < own.length; at++) {
    const one = tried[at] as Coverage;
    const isCovered = new Uint8Array(own.length);
    for (const place of one.places) isCovered[place] = 1;
    for (let behind = at + 1; behind < tried.length; behind++) {
      const other = tried[behind] as Coverage;
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

/** Of those that cover the same clauses the first would win anyway: nobody waits for all pairs of thousands. */
function firstOfEach(
  coverage: readonly Coverage[],
  isAllowed: (other: string) => boolean,
): readonly Coverage[] {
  const firsts = new Map<string, Coverage>();
  for (const one of coverage) {
    const key = one.places.join();
    if (!firsts.has(key) && isAllowed(one.other)) firsts.set(key, one);
  }
  return [...firsts.values()];
}
