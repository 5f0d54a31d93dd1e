import { squeeze } from './sheet.js';

/** What a system is recognised by when its unit declares it again. */
export interface NamedSystem {
  readonly systemName: string;
  readonly ownerUnit: string;
  /** The part of the unit that declared it: see `partOf`. */
  readonly part: string;
  /** File and sheet that it was read from. */
  readonly origin: string;
}

/** The comparable form of a system's name. */
export const systemKey = ({ systemName }: Pick<NamedSystem, 'systemName'>): string => squeeze(systemName);

/**
 * Pairs new systems with earlier ones of the same name, each at most once, in the order of the new ones; of several
 * of one name the one of the same owner unit and source wins. What finds no partner is in neither column.
 */
export function pairSameNames<Old extends NamedSystem, New extends NamedSystem>(
  earlier: readonly Old[],
  incoming: readonly New[],
): readonly (readonly [Old, New])[] {
  const free = new Map<string, Old[]>();
  for (const system of earlier) {
    const named = free.get(systemKey(system));
    if (named) named.push(system);
    else free.set(systemKey(system), [system]);
  }
  return incoming.flatMap((system) => {
    const match = takeMatch(system, free.get(systemKey(system)) ?? []);
    return match ? [[match, system] as const] : [];
  });
}

function takeMatch<Old extends NamedSystem>(system: NamedSystem, candidates: Old[]): Old | null {
  const rank = (candidate: Old): number =>
    (candidate.ownerUnit === system.ownerUnit ? 2 : 0) + (candidate.origin === system.origin ? 1 : 0);
  // Two subordinate units may each run a system of one name: a stated, different owner is another system.
  const possible = candidates.filter(
    ({ ownerUnit, part }) =>
      ownerUnit === system.ownerUnit || part === system.part || !ownerUnit || !system.ownerUnit,
  );
  const [best] = possible.sort((a, b) => rank(b) - rank(a));
  if (!best) return null;
  candidates.splice(candidates.indexOf(best), 1);
  return best;
}
