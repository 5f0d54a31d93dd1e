import type { FieldId, SystemRecord } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import { type SystemRuleInForce, outcomeOf } from './judge-system.js';
import { type Candidate, candidateAnswers } from './candidate-answers.js';
import { questionsRead } from './questions-read.js';
import type { VerdictKind } from './rule.js';

/** One answer of a change: any of `answers` does, while the other changes stand. */
export interface Change {
  readonly field: FieldId;
  readonly answers: readonly Candidate[];
  /** Every answer that was tried, to tell where the working ones begin and end. */
  readonly tried: readonly Candidate[];
}

/** Changes that together turn the verdict; no smaller set does. */
export interface CounterfactualOption {
  readonly changes: readonly Change[];
  readonly becomes: VerdictKind;
}

export interface Counterfactual {
  readonly rule: string;
  readonly verdict: VerdictKind;
  /** Answers that must change or be added, at the least. */
  readonly size: number;
  readonly options: readonly CounterfactualOption[];
}

export interface CounterfactualRequest {
  readonly system: Pick<SurveyedSystem, 'values' | 'answers'>;
  readonly inForce: SystemRuleInForce;
  readonly asOf: string;
  /** Verdicts of the dormant rules; they stay as they are while answers change. */
  readonly dormant: readonly VerdictKind[];
}

/** A suspicion is refuted by 否; a doubt is settled either way. */
const WANTED: Readonly<Partial<Record<VerdictKind, readonly VerdictKind[]>>> = {
  flagged: ['clear'],
  undetermined: ['clear', 'flagged'],
  conflicting: ['clear', 'flagged'],
};

/** More answers than this at once is no advice anybody follows. */
const LARGEST = 3;

/**
 * 在建, 拟建 … make any rule inapplicable: true, and no answer to the question at hand.
 */
const NEVER_CHANGED: readonly FieldId[] = ['lifecycle'];

/** Answers changed together, by question. */
export type Changes = ReadonlyMap<FieldId, Candidate>;

export function verdictAfter(changes: Changes, request: CounterfactualRequest): VerdictKind {
  const { system, inForce, asOf, dormant } = request;
  const values: Partial<Record<FieldId, unknown>> = { ...system.values };
  const answers: Partial<Record<FieldId, { cell: string | null; raw: string }>> = { ...system.answers };
  for (const [field, { value, raw }] of changes) {
    if (value === undefined) delete values[field];
    else values[field] = value;
    answers[field] = { cell: null, raw };
  }
  return outcomeOf({ values: values as SystemRecord, answers }, inForce, asOf, dormant).verdict;
}

/** The questions whose answers may be changed for a rule. */
export function changeableFields({ rule }: SystemRuleInForce): readonly FieldId[] {
  const { values, raw } = questionsRead(rule);
  return [...new Set([...values, ...raw])].filter((field) => !NEVER_CHANGED.includes(field));
}

/**
 * The smallest sets of answers that would change a verdict of 是, 缺据 or 存疑: every set of one question,
 * else of two, else of three. `null` where the verdict is another, or no such set exists.
 * Cost: the candidates of up to three questions multiplied, about ten thousand checks at the worst.
 */
export function findCounterfactual(request: CounterfactualRequest): Counterfactual | null {
  const { system, inForce, asOf } = request;
  const verdict = verdictAfter(new Map(), request);
  const wanted = WANTED[verdict];
  if (!wanted) return null;
  const fields = changeableFields(inForce);
  const { raw } = questionsRead(inForce.rule);
  const thresholds = Object.values(inForce.parameters);
  const candidates = new Map(
    fields.map((field) => {
      const context = {
        values: system.values,
        asOf,
        thresholds,
        read: fields,
        readsRaw: raw.includes(field),
      };
      return [field, candidateAnswers(field, context)] as const;
    }),
  );
  for (let size = 1; size <= Math.min(LARGEST, fields.length); size++) {
    const options = subsets(fields, size).flatMap((set) =>
      wanted.flatMap((becomes) => optionOf(set, becomes, candidates, request) ?? []),
    );
    if (options.length) return { rule: inForce.rule.id, verdict, size, options };
  }
  return null;
}

/** One combination that works, widened question by question to every answer that works beside it. */
function optionOf(
  set: readonly FieldId[],
  becomes: VerdictKind,
  candidates: ReadonlyMap<FieldId, readonly Candidate[]>,
  request: CounterfactualRequest,
): CounterfactualOption | null {
  const found = firstWorking(set, candidates, (changes) => verdictAfter(changes, request) === becomes);
  if (!found) return null;
  const changes = set.map((field) => {
    const tried = candidates.get(field) ?? [];
    const answers = tried.filter(
      (candidate) => verdictAfter(new Map([...found, [field, candidate]]), request) === becomes,
    );
    return { field, answers, tried };
  });
  return { changes, becomes };
}

function firstWorking(
  set: readonly FieldId[],
  candidates: ReadonlyMap<FieldId, readonly Candidate[]>,
  works: (changes: Changes) => boolean,
  chosen: Changes = new Map(),
): Changes | null {
  const [field, ...rest] = set;
  if (field === undefined) return works(chosen) ? chosen : null;
  for (const candidate of candidates.get(field) ?? []) {
    const found = firstWorking(rest, candidates, works, new Map([...chosen, [field, candidate]]));
    if (found) return found;
  }
  return null;
}

/** Every set of `size` questions, in the order the rule reads them. */
export function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
