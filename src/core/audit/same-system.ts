import type { SurveyedSystem } from '../survey/system.js';
import type { FieldId } from '../survey/survey.js';

/** Two system ids, in register order. */
export type SystemPair = readonly [string, string];

/** Answers that two honest reports of one system share, whoever writes them. */
export const SAME_SYSTEM_FIELDS: readonly FieldId[] = [
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
/** House default for two names: one approval number, one description, and at least this many equal, with one to differ. */
const FEWEST_RENAMED = 5;

const plain = (value: unknown): string => String(value).normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
const nameOf = ({ systemName }: SurveyedSystem): string => plain(systemName);

/** One system that two departments report: one system, not a shadow pair. Linear in the number of systems. */
export function findSameSystems(systems: readonly SurveyedSystem[]): readonly SystemPair[] {
  const approved = ({ values }: SurveyedSystem) => values.approvalNumber && plain(values.approvalNumber);
  return [
    ...pairsAlike(systems, nameOf, isSameSystem),
    ...pairsAlike(systems, approved, (a, b) => nameOf(a) !== nameOf(b) && isRenamed(a, b)),
  ];
}

/** Pairs across departments with an equal key that are found to be one, in register order. */
function pairsAlike(
  systems: readonly SurveyedSystem[],
  keyOf: (system: SurveyedSystem) => string | undefined,
  isOne: (a: SurveyedSystem, b: SurveyedSystem) => boolean,
): readonly SystemPair[] {
  const byKey = new Map<string, SurveyedSystem[]>();
  for (const system of systems) {
    const key = keyOf(system);
    if (!key) continue;
    const alike = byKey.get(key);
    if (alike) alike.push(system);
    else byKey.set(key, [system]);
  }
  return [...byKey.values()].flatMap((alike) =>
    alike.flatMap((a, index) =>
      alike
        .slice(index + 1)
        .filter((b) => a.department !== b.department && isOne(a, b))
        .map((b): SystemPair => [a.id, b.id]),
    ),
  );
}

/** Comparable answers to the questions of the fingerprint; of hundreds that are called alike all pairs are compared. */
const COMPARABLE = new WeakMap<SurveyedSystem, readonly (string | undefined)[]>();

function comparable(system: SurveyedSystem): readonly (string | undefined)[] {
  const known = COMPARABLE.get(system);
  if (known) return known;
  const { values } = system;
  const answers = SAME_SYSTEM_FIELDS.map((field) =>
    values[field] === undefined ? undefined : plain(values[field]),
  );
  COMPARABLE.set(system, answers);
  return answers;
}

function fingerprintsOf(a: SurveyedSystem, b: SurveyedSystem) {
  const [left, right] = [comparable(a), comparable(b)];
  const agreeing: FieldId[] = [];
  let differing = 0;
  for (const [index, field] of SAME_SYSTEM_FIELDS.entries()) {
    if (left[index] === undefined || right[index] === undefined) continue;
    if (left[index] === right[index]) agreeing.push(field);
    else differing++;
  }
  return { agreeing, differing };
}

function isSameSystem(a: SurveyedSystem, b: SurveyedSystem): boolean {
  const { agreeing, differing } = fingerprintsOf(a, b);
  return agreeing.length >= FEWEST_AGREEING && agreeing.length > differing;
}

/** Two departments seldom call their one system alike; a project with several systems describes each of them. */
function isRenamed(a: SurveyedSystem, b: SurveyedSystem): boolean {
  const { agreeing, differing } = fingerprintsOf(a, b);
  return agreeing.includes('function') && agreeing.length >= FEWEST_RENAMED && differing <= 1;
}
