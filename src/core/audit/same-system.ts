import type { SurveyedSystem } from '../survey/system.js';
import type { FieldId } from '../survey/survey.js';

/** Two system ids, in register order. */
export type SystemPair = readonly [string, string];

/** Answers that two honest reports of one system share, whoever writes them. */
const FINGERPRINT: readonly FieldId[] = [
  'function',
  'constructionCost',
  'approvalNumber',
  'approvalDate',
  'goLiveDate',
  'builder',
  'accessUrl',
];
/** House default: an equal name and at least this many equal fingerprints, with no more that differ. */
const FEWEST_AGREEING = 3;

const plain = (value: unknown): string => String(value).normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

/** One system that two departments report: one system, not a shadow pair. Linear in the number of systems. */
export function findSameSystems(systems: readonly SurveyedSystem[]): readonly SystemPair[] {
  const byName = new Map<string, SurveyedSystem[]>();
  for (const system of systems) {
    const name = plain(system.systemName);
    const named = byName.get(name);
    if (named) named.push(system);
    else byName.set(name, [system]);
  }
  const pairs: SystemPair[] = [];
  for (const named of byName.values()) {
    for (const [index, a] of named.entries()) {
      for (const b of named.slice(index + 1)) {
        if (a.department !== b.department && isSameSystem(a, b)) pairs.push([a.id, b.id]);
      }
    }
  }
  return pairs;
}

function isSameSystem(a: SurveyedSystem, b: SurveyedSystem): boolean {
  const answered = FINGERPRINT.filter(
    (field) => a.values[field] !== undefined && b.values[field] !== undefined,
  );
  const agreeing = answered.filter((field) => plain(a.values[field]) === plain(b.values[field]));
  return agreeing.length >= FEWEST_AGREEING && agreeing.length > answered.length - agreeing.length;
}
