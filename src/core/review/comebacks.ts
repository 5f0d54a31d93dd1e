import type { WordKnowledge } from '../audit/word-knowledge.js';
import { scorePairs } from '../similarity/index.js';
import type { FieldId } from '../survey/survey.js';
import { fieldOf } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';

/** A new submission that looks like a system already closed. */
export interface Comeback {
  readonly submitted: string;
  readonly closed: string;
  /** 0–1: how sure, from likeness and identifiers together. */
  readonly score: number;
  /** Why, in Chinese, most telling first. */
  readonly reasons: readonly string[];
}

/** Answers that stay when a system is renamed; blank or differing, they say nothing against it. */
const TRACES: readonly {
  readonly field: FieldId;
  readonly weight: number;
  readonly of: (value: unknown) => string;
}[] = [
  { field: 'accessUrl', weight: 4, of: hostOf },
  { field: 'approvalNumber', weight: 4, of: plain },
  { field: 'builder', weight: 1, of: plain },
  { field: 'constructionCost', weight: 1.5, of: plain },
  { field: 'goLiveDate', weight: 1, of: plain },
  { field: 'opsProvider', weight: 0.5, of: plain },
];

/**
 * Log-odds, house weights: who closed a system is who brings it back; many departments have an office system, so
 * likeness alone across departments is no comeback, nor with one builder selling to both; with one address it is.
 */
const SAME_DEPARTMENT = 1.5;
const OTHER_DEPARTMENT = -4;
const SAME_NAME = 4;
/** Likeness says no more than this for or against, whatever the wording. */
const MOST_ODDS = 3;
const NO_LIKENESS = -3;
/** Pairs less alike are not compared further, unless an identifier joins them. */
const FLOOR = 0.05;

interface Compared {
  readonly closed: SurveyedSystem;
  readonly submitted: SurveyedSystem;
  /** Probability that both do the same thing; null where not even candidates. */
  readonly likeness: number | null;
}

/**
 * The comebacks among new submissions, surest first, each beside the closed system it resembles most. Closed
 * systems stay in this match set for good. Cost: that of `scorePairs` over both sets together.
 */
export function findComebacks(
  closed: readonly SurveyedSystem[],
  submitted: readonly SurveyedSystem[],
  words: WordKnowledge,
): readonly Comeback[] {
  const best = new Map<string, Comeback>();
  for (const pair of candidates(closed, submitted, words)) {
    const found = judge(pair);
    const known = best.get(pair.submitted.id);
    if (found && (!known || known.score < found.score)) best.set(pair.submitted.id, found);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.submitted < b.submitted ? -1 : 1));
}

function candidates(
  closed: readonly SurveyedSystem[],
  submitted: readonly SurveyedSystem[],
  words: WordKnowledge,
): readonly Compared[] {
  const gone = new Map(closed.map((system) => [`closed:${system.id}`, system]));
  const fresh = new Map(submitted.map((system) => [`new:${system.id}`, system]));
  const items = [...gone, ...fresh].map(([id, { systemName: name, department, values }]) => ({
    ...{ id, name, department, functionText: values.function ?? '' },
  }));
  const side = (id: string) => id.startsWith('new:');
  const pairs = scorePairs(items, {
    ...{ ...words, floor: FLOOR },
    isExcluded: (a, b) => side(a) === side(b),
  });
  const compared = new Map<string, Compared>();
  for (const { a, b, score } of pairs) {
    const [old, now] = side(a) ? [gone.get(b), fresh.get(a)] : [gone.get(a), fresh.get(b)];
    if (old && now) compared.set(`${old.id} ${now.id}`, { closed: old, submitted: now, likeness: score });
  }
  for (const [old, now] of joinedByTrace(closed, submitted)) {
    const key = `${old.id} ${now.id}`;
    if (!compared.has(key)) compared.set(key, { closed: old, submitted: now, likeness: null });
  }
  return [...compared.values()];
}

/** Pairs with an equal address or approval number, or an equal name in one department, however they are worded. */
function* joinedByTrace(
  closed: readonly SurveyedSystem[],
  submitted: readonly SurveyedSystem[],
): Iterable<readonly [SurveyedSystem, SurveyedSystem]> {
  const keysOf = (system: SurveyedSystem): readonly string[] => [
    `name ${nameKey(system)}`,
    ...TRACES.slice(0, 2).flatMap(({ field, of }) => {
      const trace = of(system.values[field] ?? '');
      return trace ? [`${field} ${trace}`] : [];
    }),
  ];
  const byKey = new Map<string, SurveyedSystem[]>();
  for (const system of closed)
    for (const key of keysOf(system)) byKey.set(key, [...(byKey.get(key) ?? []), system]);
  for (const system of submitted)
    for (const key of keysOf(system)) for (const old of byKey.get(key) ?? []) yield [old, system];
}

const nameKey = ({ department, systemName }: SurveyedSystem): string => `${department} ${plain(systemName)}`;

function judge({ closed, submitted, likeness }: Compared): Comeback | null {
  const reasons: { readonly weight: number; readonly text: string }[] = [];
  const isSameName = nameKey(closed) === nameKey(submitted);
  if (isSameName) reasons.push({ weight: SAME_NAME, text: '单位和名称都与已清理的系统相同' });
  const odds = likeness === null ? NO_LIKENESS : Math.log(likeness / (1 - likeness));
  const bounded = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
  if (likeness !== null && bounded > 0)
    reasons.push({ weight: bounded, text: `功能与已清理的系统相近（${likeness.toFixed(2)}）` });
  for (const { field, weight, of } of TRACES) {
    const [was, is] = [of(closed.values[field] ?? ''), of(submitted.values[field] ?? '')];
    if (was && was === is)
      reasons.push({ weight, text: `${fieldOf(field).label}相同（${String(submitted.values[field])}）` });
  }
  const isSameDepartment = closed.department === submitted.department;
  const home = isSameDepartment ? SAME_DEPARTMENT : OTHER_DEPARTMENT;
  const against = Math.min(0, bounded);
  const total = home + against + reasons.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0 || !reasons.length) return null;
  const texts = reasons.toSorted((a, b) => b.weight - a.weight).map(({ text }) => text);
  return {
    ...{ submitted: submitted.id, closed: closed.id },
    score: 1 / (1 + Math.exp(-total)),
    reasons: isSameDepartment ? [...texts, '由同一单位申报'] : texts,
  };
}

function plain(value: unknown): string {
  const text = String(value).normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  return text === '0' || text === '无' ? '' : text;
}

/** Host and port of an address, without which two pages of one portal would look alike. */
function hostOf(value: unknown): string {
  return plain(value)
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/\/.*$/u, '');
}
