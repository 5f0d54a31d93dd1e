import { FIELD_IDS, type FieldId, displayValue, fieldOf } from '../survey/survey.js';
import { squeeze } from './sheet.js';
import type { AnswerChange, ComparedSystem } from './system-change.js';

/** Numbers that somebody else gave to the system or its project: two systems hardly share one. */
export const IDENTIFIERS = [
  'filingNumber',
  'mlpsFilingNumber',
  'accessUrl',
  'approvalNumber',
] as const satisfies readonly FieldId[];

/** Answers that speak of people and remarks, or are the name itself: they prove no identity. */
const BESIDE_THE_POINT: ReadonlySet<FieldId> = new Set([
  'departmentName',
  'systemName',
  'systemAlias',
  'ownerUnit',
  'contactName',
  'contactPhone',
  'remarks',
]);

/** The answer in comparable form; `''` where there is none. */
export const answerText = ({ values }: Pick<ComparedSystem, 'values'>, id: FieldId): string =>
  squeeze(displayValue(values[id]));

/** Everything that two declarations of a system answer differently, in the order of the survey. */
export function changedAnswers(earlier: ComparedSystem, now: ComparedSystem): readonly AnswerChange[] {
  if (earlier.fingerprint && earlier.fingerprint === now.fingerprint) return [];
  return FIELD_IDS.flatMap((field) => {
    const [from, to] = [displayValue(earlier.values[field]), displayValue(now.values[field])];
    return from === to ? [] : [{ field, from, to, cell: now.answers[field]?.cell ?? null }];
  });
}

/** Identifiers that both give, equal and different. A web address counts by its host and path. */
export function identifiersOf(
  a: ComparedSystem,
  b: ComparedSystem,
): { readonly equal: readonly FieldId[]; readonly different: readonly FieldId[] } {
  const equal: FieldId[] = [];
  const different: FieldId[] = [];
  for (const id of IDENTIFIERS) {
    const [left, right] = [identifier(a, id), identifier(b, id)];
    if (!left || !right) continue;
    (left === right ? equal : different).push(id);
  }
  return { equal, different };
}

/** An identifier in comparable form: long enough to be one, without protocol and closing slash. */
export function identifier(system: ComparedSystem, id: (typeof IDENTIFIERS)[number]): string {
  const text = answerText(system, id).toLowerCase();
  const plain = id === 'accessUrl' ? text.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/+$/u, '') : text;
  return plain.length >= 5 && /\d|\./u.test(plain) ? plain : '';
}

/** How well the answers of two systems agree. */
export interface Agreement {
  /** Weighted share of the answers that both give and that agree, 0–1. */
  readonly share: number;
  /** Weight of the answers compared: how much the share proves. */
  readonly evidence: number;
  /** Answers that both give and that differ. */
  readonly differing: number;
  readonly agreeing: readonly FieldId[];
}

/**
 * Weighs each answer by how rare it is among the systems of the unit: that both run in the same network says
 * nothing where all do. Cost: one pass over the questions.
 */
export function agreementOf(
  a: ComparedSystem,
  b: ComparedSystem,
  rarity: (id: FieldId, text: string) => number,
): Agreement {
  let [agreed, evidence, differing] = [0, 0, 0];
  const agreeing: FieldId[] = [];
  for (const id of FIELD_IDS) {
    if (BESIDE_THE_POINT.has(id)) continue;
    const [left, right] = [answerText(a, id), answerText(b, id)];
    if (!left || !right) continue;
    const weight = Math.max(rarity(id, left), rarity(id, right)) * (fieldOf(id).codes.length ? 0.5 : 1);
    const likeness = id === 'function' ? likenessOf(left, right) : left === right ? 1 : 0;
    evidence += weight;
    agreed += weight * likeness;
    if (left === right) agreeing.push(id);
    else differing++;
  }
  return { share: evidence ? agreed / evidence : 0, evidence, differing, agreeing };
}

/**
 * How telling each answer is: 1 where nobody else in the unit gives it, towards 0 where everybody does. A system and
 * its later declaration are counted as the two they are.
 */
export function rarityAmong(systems: readonly ComparedSystem[]): (id: FieldId, text: string) => number {
  const counts = new Map<string, number>();
  for (const system of systems) {
    for (const id of FIELD_IDS) {
      const text = answerText(system, id);
      if (text) counts.set(`${id}|${text}`, (counts.get(`${id}|${text}`) ?? 0) + 1);
    }
  }
  return (id, text) => Math.min(1, 2 / (counts.get(`${id}|${text}`) ?? 1));
}

/** Neighbouring characters of a text, each pair once. */
export function pairsOf(text: string): ReadonlySet<string> {
  const chars = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`));
}

/** Dice coefficient of two sets of pairs, 0–1; 0 where one is empty. */
export const likenessOfPairs = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  left.size && right.size ? (2 * sharedPairs(left, right)) / (left.size + right.size) : 0;

/** Dice coefficient of the character pairs of two texts, 0–1. */
export function likenessOf(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (!left.size || !right.size) return a === b ? 1 : 0;
  return likenessOfPairs(left, right);
}

/** Share of the character pairs of `part` that stand in `whole` too, 0–1. */
export function containedIn(part: string, whole: string): number {
  const own = pairsOf(part);
  return own.size ? sharedPairs(own, pairsOf(whole)) / own.size : 0;
}

function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared;
}
