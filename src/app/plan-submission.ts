import { squeeze } from '../core/intake/sheet.js';
import type { StandingSystem, StoredSystem, SubmissionChange } from './ports.js';

/** How a submission meets what stands in the register. */
export interface SubmissionPlan {
  readonly change: Omit<SubmissionChange, 'faulty'>;
  readonly superseded: readonly string[];
  readonly vanished: readonly string[];
}

const nameOf = (system: StandingSystem | StoredSystem): string => squeeze(system.systemName);
const sourceOf = (system: StandingSystem | StoredSystem): string =>
  'source' in system ? `${system.source.file}|${system.source.sheet}` : `${system.file}|${system.sheet}`;

/**
 * Matches new systems with standing ones by name, each at most once; of several of one name the one of the
 * same owner unit and source wins. What the same part held and no longer holds has vanished: a question,
 * unless the sender replaces all. Other parts of the unit are left alone.
 */
export function planSubmission(
  incoming: readonly StoredSystem[],
  standing: readonly StandingSystem[],
  replacesAll: boolean,
): SubmissionPlan {
  const free = new Map<string, StandingSystem[]>();
  for (const system of standing) {
    const name = nameOf(system);
    const named = free.get(name);
    if (named) named.push(system);
    else free.set(name, [system]);
  }
  const superseded: string[] = [];
  let unchanged = 0;
  for (const system of incoming) {
    const match = takeMatch(system, free.get(nameOf(system)) ?? []);
    if (!match) continue;
    superseded.push(match.id);
    if (match.fingerprint === system.fingerprint) unchanged++;
  }
  const parts = new Set(incoming.map(({ part }) => part));
  const left = [...free.values()].flat().filter(({ part }) => replacesAll || parts.has(part));
  return {
    change: {
      added: incoming.length - superseded.length,
      updated: superseded.length - unchanged,
      unchanged,
      vanished: left.length,
    },
    superseded,
    vanished: left.map(({ id }) => id),
  };
}

function takeMatch(system: StoredSystem, candidates: StandingSystem[]): StandingSystem | null {
  const rank = (candidate: StandingSystem): number =>
    (candidate.ownerUnit === system.ownerUnit ? 2 : 0) + (sourceOf(candidate) === sourceOf(system) ? 1 : 0);
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
