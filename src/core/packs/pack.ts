import type { Parameters, Rule } from '../audit/rule.js';
import type { RuleInForce } from '../audit/judge-system.js';
import { type Clause, POLICIES, type PolicyId } from '../survey/citation.js';
import { FIELD_IDS, type FieldId, SURVEY } from '../survey/survey.js';

/** A list the program writes: who receives it, by when. */
export interface ListDuty {
  readonly list: string;
  readonly receiver: string;
  readonly due: string;
  /** By when what stands on the list is to be done, where the document sets that too. */
  readonly finish?: string;
  /** The passage that orders the list. */
  readonly clause?: Clause;
}

/** What the document orders to be handed in or finished, in its own words. */
export interface Deliverable {
  readonly title: string;
  readonly receiver: string;
  readonly due: string;
  /** What follows from it, and by when: cleaned, audited, merged. */
  readonly milestones: readonly Milestone[];
  readonly clause: Clause;
}

export interface Milestone {
  readonly what: string;
  readonly due: string;
}

/** A clause of a city's own document, which the program does not carry. */
export interface LocalClause {
  readonly rule: string;
  readonly item: string;
  readonly text: string;
}

/** A rule or a threshold that is tried out: shown, never listed. No parameters: the rule itself is on trial. */
export interface Trial {
  readonly rule: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly reason: string;
}

/** One jurisdiction: its document, the rules in force, its thresholds, its questions, its lists. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  /** Whose clauses are cited; `null` cites the first clause of each rule. */
  readonly policy: PolicyId | null;
  /** Head of the lists, such as 淄博市. */
  readonly letterhead: string;
  /** Rules left out, with the reason. A rule that the document has no clause for is left out by itself. */
  readonly omit: Readonly<Record<string, string>>;
  /** Thresholds that differ from the house defaults. */
  readonly settings: readonly RuleSetting[];
  readonly duties: readonly ListDuty[];
  readonly deliverables: readonly Deliverable[];
  readonly trial: readonly Trial[];
  /** Title of a document of its own, and the clauses cited from it before any other. */
  readonly document: string;
  readonly clauses: readonly LocalClause[];
  /** Questions asked; `null` takes the core ones and those the survey of the policy asks. */
  readonly questions: readonly FieldId[] | null;
  /** Its document's own words for a question, where they differ; words that the reading of surveys knows. */
  readonly headings: Readonly<Partial<Record<FieldId, string>>>;
}

export interface RuleSetting {
  readonly rule: string;
  readonly parameters: Readonly<Record<string, number>>;
}

/** A pack with what most packs leave empty. */
export const definePack = (
  pack: Pick<Pack, 'id' | 'title' | 'policy' | 'letterhead'> & Partial<Pack>,
): Pack => ({
  omit: {},
  settings: [],
  duties: [],
  deliverables: [],
  trial: [],
  document: '',
  clauses: [],
  questions: null,
  headings: {},
  ...pack,
});

/** Sets thresholds of a rule; a misspelt parameter does not compile. */
export function setting<P extends Parameters>(
  rule: { readonly id: string; readonly parameters: P },
  parameters: { readonly [K in keyof P]?: number },
): RuleSetting {
  return { rule: rule.id, parameters: parameters as Readonly<Record<string, number>> };
}

/** The clause a pack cites for a rule: its own document's, or none where that document has no such clause. */
export function clauseOf(pack: Pack, { id, basis }: Rule): Clause | null {
  const local = pack.clauses.find(({ rule }) => rule === id);
  if (local) return { policy: 'local', document: pack.document, item: local.item, text: local.text };
  if (pack.policy === null) return basis[0];
  return basis.find(({ policy }) => policy === pack.policy) ?? null;
}

/** Why a pack does not put a rule in force; `null` when it does. */
export function reasonLeftOut(pack: Pack, rule: Rule): string | null {
  const own = pack.omit[rule.id];
  if (own !== undefined) return own;
  if (clauseOf(pack, rule) === null && pack.policy !== null) {
    const { title } = POLICIES[pack.policy];
    return `${title.startsWith('《') ? title : `《${title}》`}没有与本规则对应的条款`;
  }
  const onTrial = pack.trial.find(({ rule: id, parameters }) => id === rule.id && !hasKeys(parameters));
  return onTrial ? `试行中：${onTrial.reason}` : null;
}

const hasKeys = (value: object): boolean => Object.keys(value).length > 0;

/** The rules a pack puts in force, with its clause and thresholds. */
export function rulesInForce(pack: Pack, rules: readonly Rule[]): readonly RuleInForce[] {
  return rules.flatMap((rule) => {
    const clause = clauseOf(pack, rule);
    if (clause === null || reasonLeftOut(pack, rule) !== null) return [];
    const defaults = Object.entries(rule.parameters).map(([name, { default: value }]) => [name, value]);
    const own = pack.settings.find((item) => item.rule === rule.id)?.parameters ?? {};
    const parameters = { ...Object.fromEntries(defaults), ...own } as Readonly<Record<string, number>>;
    return [{ rule, clause, parameters }];
  });
}

/** The pack as it would be if everything on trial came into force. */
export function withTrial(pack: Pack): Pack {
  const tried = pack.trial.filter(({ parameters }) => hasKeys(parameters));
  const settings = new Map(pack.settings.map((item) => [item.rule, item.parameters]));
  for (const { rule, parameters } of tried) settings.set(rule, { ...settings.get(rule), ...parameters });
  return {
    ...pack,
    trial: [],
    settings: [...settings].map(([rule, parameters]) => ({ rule, parameters })),
  };
}

/** The questions that the survey of a pack asks, in the order of the sheet. */
export function questionsAsked({ policy, questions }: Pack): readonly FieldId[] {
  if (questions) return FIELD_IDS.filter((id) => questions.includes(id));
  if (policy === null) return FIELD_IDS;
  return FIELD_IDS.filter((id) => SURVEY[id].core || SURVEY[id].askedBy.includes(policy));
}
