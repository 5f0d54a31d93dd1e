import type { Rule } from '../audit/rule.js';
import { questionsRead } from '../audit/questions-read.js';
import { type Clause } from '../survey/citation.js';
import { type FieldId, fieldOf } from '../survey/survey.js';
import {
  type Deliverable,
  type ListDuty,
  type Pack,
  questionsAsked,
  reasonLeftOut,
  rulesInForce,
} from './pack.js';

export interface RuleLeftOut {
  readonly rule: string;
  /** Why the other pack leaves it out. */
  readonly reason: string;
}

/** What changes from pack A to pack B. Empty lists throughout: they judge and ask alike. */
export interface PackDifference {
  readonly a: string;
  readonly b: string;
  readonly rulesOnlyInA: readonly RuleLeftOut[];
  readonly rulesOnlyInB: readonly RuleLeftOut[];
  /** In force in both, resting on another passage. */
  readonly clauses: readonly { readonly rule: string; readonly a: Clause; readonly b: Clause }[];
  readonly thresholds: readonly {
    readonly rule: string;
    readonly parameter: string;
    readonly a: number;
    readonly b: number;
  }[];
  /** Rules in both that read the verdicts of dormant rules, where those differ. */
  readonly followers: readonly string[];
  readonly duties: { readonly onlyInA: readonly ListDuty[]; readonly onlyInB: readonly ListDuty[] };
  readonly deliverables: {
    readonly onlyInA: readonly Deliverable[];
    readonly onlyInB: readonly Deliverable[];
  };
  readonly questionsOnlyInA: readonly FieldId[];
  readonly questionsOnlyInB: readonly FieldId[];
  /** Questions asked in both, in other words. */
  readonly headings: readonly { readonly field: FieldId; readonly a: string; readonly b: string }[];
  readonly letterhead: { readonly a: string; readonly b: string } | null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function without<T>(items: readonly T[], others: readonly T[]): readonly T[] {
  return items.filter((item) => !others.some((other) => same(item, other)));
}

export function diffPacks(a: Pack, b: Pack, rules: readonly Rule[]): PackDifference {
  const inA = new Map(rulesInForce(a, rules).map((item) => [item.rule.id, item]));
  const inB = new Map(rulesInForce(b, rules).map((item) => [item.rule.id, item]));
  const both = rules.flatMap((rule) => {
    const [ofA, ofB] = [inA.get(rule.id), inB.get(rule.id)];
    return ofA && ofB ? [{ rule: rule.id, a: ofA, b: ofB }] : [];
  });
  const onlyIn = (have: typeof inA, lack: typeof inA, other: Pack) =>
    rules
      .filter(({ id }) => have.has(id) && !lack.has(id))
      .map((rule) => ({ rule: rule.id, reason: reasonLeftOut(other, rule) ?? '' }));
  const thresholds = both.flatMap(({ rule, a: ofA, b: ofB }) =>
    Object.keys(ofA.parameters).flatMap((parameter) => {
      const [valueA = 0, valueB = 0] = [ofA.parameters[parameter], ofB.parameters[parameter]];
      return valueA === valueB ? [] : [{ rule, parameter, a: valueA, b: valueB }];
    }),
  );
  const rulesOnlyInA = onlyIn(inA, inB, b);
  const rulesOnlyInB = onlyIn(inB, inA, a);
  const changed = new Set([...rulesOnlyInA, ...rulesOnlyInB, ...thresholds].map(({ rule }) => rule));
  const isDormantChanged = rules.some(({ id, theme }) => theme === 'dormant' && changed.has(id));
  const [askedInA, askedInB] = [questionsAsked(a), questionsAsked(b)];
  return {
    a: a.id,
    b: b.id,
    rulesOnlyInA,
    rulesOnlyInB,
    clauses: both.flatMap(({ rule, a: ofA, b: ofB }) =>
      same(ofA.clause, ofB.clause) ? [] : [{ rule, a: ofA.clause, b: ofB.clause }],
    ),
    thresholds,
    followers: isDormantChanged
      ? both.map(({ a: { rule } }) => rule).flatMap((rule) => (readsDormant(rule) ? [rule.id] : []))
      : [],
    duties: { onlyInA: without(a.duties, b.duties), onlyInB: without(b.duties, a.duties) },
    deliverables: {
      onlyInA: without(a.deliverables, b.deliverables),
      onlyInB: without(b.deliverables, a.deliverables),
    },
    questionsOnlyInA: without(askedInA, askedInB),
    questionsOnlyInB: without(askedInB, askedInA),
    headings: askedInA.flatMap((field) => {
      const [ofA, ofB] = [a, b].map(({ headings }) => headings[field] ?? fieldOf(field).label);
      return askedInB.includes(field) && ofA !== ofB ? [{ field, a: ofA ?? '', b: ofB ?? '' }] : [];
    }),
    letterhead: a.letterhead === b.letterhead ? null : { a: a.letterhead, b: b.letterhead },
  };
}

const readsDormant = (rule: Rule): boolean => rule.scope === 'system' && questionsRead(rule).dormant;
