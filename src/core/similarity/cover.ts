import { clauseLikeness, isSharedClause } from './clauses.js';
import { type Item, profileOf } from './profile.js';
import type { Lexicon, Segment } from './lexicon.js';

/** A's clauses mapped onto at most `size` other items. */
export interface Cover {
  /** Fewest others that cover the most clauses; the first of the inventory among equals. */
  readonly by: readonly string[];
  readonly covered: readonly { readonly clause: string; readonly by: string; readonly its: string }[];
  readonly uncovered: readonly string[];
}

export interface CoverIndex {
  readonly clausesOf: (id: string) => readonly string[];
  /** Items that share at least one clause with the given one. */
  readonly neighbours: (id: string) => readonly string[];
}

/** Clauses of each item, found again by their character pairs: rare pairs only, so that it stays fast. */
export function createCoverIndex(
  items: readonly Item[],
  { lexicon, segment }: { readonly lexicon: Lexicon; readonly segment: Segment },
): CoverIndex {
  const clauses = new Map(items.map((item) => [item.id, profileOf(item, lexicon, segment).clauses] as const));
  const byPair = new Map<string, Set<string>>();
  for (const [id, list] of clauses)
    for (const clause of list)
      for (const pair of pairs(clause)) {
        const ids = byPair.get(pair);
        if (ids) ids.add(id);
        else byPair.set(pair, new Set([id]));
      }
  const neighbours = (id: string): readonly string[] => {
    const own = clauses.get(id) ?? [];
    const near = new Set<string>();
    for (const clause of own)
      for (const pair of pairs(clause)) for (const other of byPair.get(pair) ?? []) near.add(other);
    near.delete(id);
    return [...near].filter((other) =>
      (clauses.get(other) ?? []).some((theirs) => own.some((clause) => isSharedClause(clause, theirs))),
    );
  };
  return { clausesOf: (id) => clauses.get(id) ?? [], neighbours };
}

const pairs = (clause: string): readonly string[] =>
  Array.from({ length: Math.max(0, clause.length - 1) }, (_, at) => clause.slice(at, at + 2));

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
  const options = index
    .neighbours(id)
    .filter(isAllowed)
    .map((other) => ({ other, hits: own.map((clause) => partnerOf(clause, index.clausesOf(other))) }));
  // Of those that cover the same clauses the first would win anyway: with thousands that share one, nobody waits for
  // all their pairs.
  const firsts = new Map(options.toReversed().map((option) => [coveredBy(option.hits), option]));
  const tried = options.filter((option) => firsts.get(coveredBy(option.hits)) === option);
  let best: { readonly by: readonly (typeof options)[number][]; readonly count: number } = {
    by: [],
    count: 0,
  };
  const consider = (by: readonly (typeof options)[number][]) => {
    const count = own.filter((_, at) => by.some(({ hits }) => hits[at] !== null)).length;
    if (count > best.count) best = { by, count };
  };
  for (const one of tried) consider([one]);
  if (best.count < own.length)
    for (const [at, one] of tried.entries()) for (const other of tried.slice(at + 1)) consider([one, other]);
  const covered = own.flatMap((clause, at) => {
    const hit = best.by.find(({ hits }) => hits[at] !== null);
    return hit ? [{ clause, by: hit.other, its: hit.hits[at] ?? '' }] : [];
  });
  const done = new Set(covered.map(({ clause }) => clause));
  return {
    by: best.by.map(({ other }) => other),
    covered,
    uncovered: own.filter((clause) => !done.has(clause)),
  };
}

/** Which clauses have a partner, to tell options apart that differ in this. */
const coveredBy = (hits: readonly (string | null)[]): string =>
  hits.map((hit) => (hit === null ? '0' : '1')).join('');

/** The clause of the other side that says the same, the likest first. */
function partnerOf(clause: string, theirs: readonly string[]): string | null {
  const alike = theirs.filter((other) => isSharedClause(clause, other));
  alike.sort((a, b) => clauseLikeness(clause, b) - clauseLikeness(clause, a));
  return alike[0] ?? null;
}
