import { pairSameNames } from '../core/intake/same-name.js';
import type { StandingSystem, SubmissionChange, WaitingSystem } from './ports.js';
import type { SurveyedSystem } from '../core/survey/system.js';

/** How a submission meets what stands in the register. */
export interface SubmissionPlan {
  readonly change: Omit<SubmissionChange, 'faulty'>;
  readonly superseded: readonly string[];
  readonly vanished: readonly string[];
}

/** File and sheet that a system was read from. */
export const originOf = (
  system: Pick<StandingSystem, 'file' | 'sheet'> | Pick<SurveyedSystem, 'source'>,
): string =>
  'source' in system ? `${system.source.file}|${system.source.sheet}` : `${system.file}|${system.sheet}`;

const named = (system: StandingSystem | WaitingSystem) => ({
  id: system.id,
  systemName: system.systemName,
  ownerUnit: system.ownerUnit,
  part: system.part,
  fingerprint: system.fingerprint,
  origin: originOf(system),
});

/**
 * Matches new systems with standing ones by name: see `pairSameNames`. What the same part held and no longer holds
 * has vanished: a question, unless the sender replaces all. Other parts of the unit are left alone.
 */
export function planSubmission(
  incoming: readonly WaitingSystem[],
  standing: readonly StandingSystem[],
  replacesAll: boolean,
): SubmissionPlan {
  const pairs = standing.length ? pairSameNames(standing.map(named), incoming.map(named)) : [];
  const superseded = pairs.map(([{ id }]) => id);
  const unchanged = pairs.filter(([before, now]) => before.fingerprint === now.fingerprint).length;
  const parts = new Set(incoming.map(({ part }) => part));
  const known = new Set(pairs.map(([before]) => before.id));
  const left = standing.filter(({ id, part }) => !known.has(id) && (replacesAll || parts.has(part)));
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
