import { fieldOf } from '../survey/survey.js';
import {
  IDENTIFIERS,
  type Agreement,
  agreementOf,
  changedAnswers,
  identifier,
  identifiersOf,
  likenessOf,
  rarityAmong,
} from './answers-agree.js';
import type { ComparedSystem, FoundChange } from './system-change.js';

/** House defaults, measured on generated submissions (compare-submissions.spec): no document gives such numbers. */
const AGREES = 0.75;
/** With an equal identifier, or a name that is hardly another, less agreement of the other answers is asked. */
const AGREES_WITH_IDENTIFIER = 0.4;
const AGREES_WITH_NAME = 0.6;
const LIKE_NAME = 0.6;
/** About as many rare answers must be compared at all, or agreement proves nothing. */
const ENOUGH_EVIDENCE = 3;
/** A second candidate nearly as good: which one it is cannot be told. */
const MARGIN = 0.1;
/** Equal identifiers settle a change of name only where nothing else differs, in at least so many answers. */
const SETTLING_ANSWERS = 5;

interface Candidate {
  readonly before: ComparedSystem;
  readonly now: ComparedSystem;
  readonly score: number;
  readonly agreement: Agreement;
  readonly isSettled: boolean;
  readonly reasons: readonly string[];
}

/** Earlier and new systems that are one under another name, each in one pair at most. */
export function findRenames(
  left: readonly ComparedSystem[],
  fresh: readonly ComparedSystem[],
  unit: readonly ComparedSystem[],
): readonly FoundChange[] {
  if (!left.length || !fresh.length) return [];
  const rarity = rarityAmong(unit);
  const isUnique = uniqueIdentifiers(unit);
  const candidates = left
    .flatMap((before) => fresh.map((now) => candidateOf(before, now, rarity, isUnique)))
    .filter((candidate) => candidate !== null);
  const rivals = (own: Candidate): readonly Candidate[] =>
    candidates.filter((other) => other !== own && (other.before === own.before || other.now === own.now));
  return candidates
    .filter((own) => rivals(own).every(({ score }) => score + MARGIN <= own.score))
    .map(({ before, now, isSettled, reasons }) => ({
      kind: 'renamed',
      state: isSettled ? 'settled' : 'open',
      earlierSystems: [before],
      nowSystems: [now],
      answers: changedAnswers(before, now),
      reasons,
    }));
}

function candidateOf(
  before: ComparedSystem,
  now: ComparedSystem,
  rarity: ReturnType<typeof rarityAmong>,
  isUnique: (id: (typeof IDENTIFIERS)[number], system: ComparedSystem) => boolean,
): Candidate | null {
  const { equal, different } = identifiersOf(before, now);
  const telling = IDENTIFIERS.filter((id) => equal.includes(id) && isUnique(id, before) && isUnique(id, now));
  // Another filing number is another system, however much alike the rest is.
  if (different.length && !telling.length) return null;
  const agreement = agreementOf(before, now, rarity);
  const names = likenessOf(before.systemName, now.systemName);
  const needed = telling.length ? AGREES_WITH_IDENTIFIER : names >= LIKE_NAME ? AGREES_WITH_NAME : AGREES;
  if (agreement.share < needed || (!telling.length && agreement.evidence < ENOUGH_EVIDENCE)) return null;
  const isSettled =
    telling.length > 0 &&
    agreement.differing === 0 &&
    different.length === 0 &&
    agreement.agreeing.length >= SETTLING_ANSWERS;
  const score = agreement.share + names * 0.3 + (telling.length ? 0.5 : 0);
  return { before, now, score, agreement, isSettled, reasons: reasonsOf(agreement, telling, names, before) };
}

function reasonsOf(
  { share, agreeing, differing }: Agreement,
  telling: readonly (typeof IDENTIFIERS)[number][],
  names: number,
  before: ComparedSystem,
): readonly string[] {
  return [
    ...telling.map((id) => `${fieldOf(id).label}相同（${String(before.values[id])}）`),
    `两次都填了的 ${agreeing.length + differing} 项中有 ${agreeing.length} 项相同（加权 ${Math.round(share * 100)}%）${
      agreeing.length
        ? `：${agreeing
            .slice(0, 6)
            .map((id) => fieldOf(id).label)
            .join('、')}${agreeing.length > 6 ? '等' : ''}`
        : ''
    }`,
    ...(names >= LIKE_NAME ? [`名称相近（${Math.round(names * 100)}%）`] : []),
  ];
}

/** Is this identifier given by this system alone, before and now? A project number may cover several systems. */
function uniqueIdentifiers(
  unit: readonly ComparedSystem[],
): (id: (typeof IDENTIFIERS)[number], system: ComparedSystem) => boolean {
  const names = new Map<string, Set<string>>();
  for (const system of unit) {
    for (const id of IDENTIFIERS) {
      const key = `${id}|${identifier(system, id)}`;
      const holders = names.get(key) ?? new Set();
      names.set(key, holders.add(system.systemName));
    }
  }
  // The old name and the new one are two.
  return (id, system) => (names.get(`${id}|${identifier(system, id)}`)?.size ?? 0) <= 2;
}
