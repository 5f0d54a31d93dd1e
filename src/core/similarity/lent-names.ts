import type { Lexicon, SystemKind } from './lexicon.js';

/**
 * Names that kinds have from the objects of the lexicon: a kind that an object is named after (电梯, 病死畜禽) goes by the
 * object's other names too, unless some of these stand for another kind: then the object is wider than the kind.
 */
export function lentNames({ kinds, objects = [] }: Lexicon): ReadonlyMap<SystemKind, readonly string[]> {
  const owners = new Map<string, SystemKind>();
  for (const kind of kinds) for (const word of [kind.kind, ...kind.synonyms]) owners.set(word, kind);
  const lent = new Map<SystemKind, string[]>();
  for (const { object, terms } of objects) {
    const kind = owners.get(object);
    if (kind === undefined || terms.some((term) => (owners.get(term) ?? kind) !== kind)) continue;
    const own = lent.get(kind) ?? [];
    own.push(...terms.filter((term) => !owners.has(term)));
    lent.set(kind, own);
  }
  return lent;
}
