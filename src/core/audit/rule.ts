import type { SurvivorChoice } from './choose-survivor.js';
import { type Clause, clause } from '../survey/citation.js';
import type { FieldId, SystemRecord } from '../survey/survey.js';
import type { PartialDate } from '../survey/partial-date.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { SystemPair } from './same-system.js';
import type { Likeness, SharedSystem } from './likeness.js';
import type { WordKnowledge } from './word-knowledge.js';

/** 是 · 否 · 缺据 · 存疑 · 不适用 */
export type VerdictKind = 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable';

export const VERDICT_TITLES: Readonly<Record<VerdictKind, string>> = {
  flagged: '是',
  clear: '否',
  undetermined: '缺据',
  conflicting: '存疑',
  'not-applicable': '不适用',
};

/** 僵尸 · 影子 · 规范 · 真实性 */
export type Theme = 'dormant' | 'duplicate' | 'governance' | 'data-truth';

/** A house default: no policy gives a number, so every threshold says where it comes from. */
export interface Parameter {
  readonly label: string;
  readonly unit: string;
  readonly default: number;
  readonly source: string;
}

export type Parameters = Readonly<Record<string, Parameter>>;
export type Settings<P extends Parameters> = { readonly [K in keyof P]: number };

/** What a check found. `read` are the answers it rests on, `missing` the blanks that would settle it. */
export interface Outcome {
  readonly verdict: VerdictKind;
  readonly read: readonly FieldId[];
  readonly missing?: readonly FieldId[];
  readonly note?: string;
  /** Answers of other systems that are evidence here. */
  readonly others?: readonly { readonly system: SurveyedSystem; readonly field: FieldId }[];
}

export const flagged = (read: readonly FieldId[], note?: string): Outcome => ({
  verdict: 'flagged',
  read,
  ...(note ? { note } : {}),
});
export const clear = (read: readonly FieldId[]): Outcome => ({ verdict: 'clear', read });
export const conflicting = (read: readonly FieldId[], note: string): Outcome => ({
  verdict: 'conflicting',
  read,
  note,
});
export const notApplicable = (read: readonly FieldId[], note: string): Outcome => ({
  verdict: 'not-applicable',
  read,
  note,
});
export const undetermined = (missing: readonly FieldId[], read: readonly FieldId[] = []): Outcome => ({
  verdict: 'undetermined',
  read,
  missing,
});

export type RawAnswers = { readonly [F in FieldId]?: string };

/** Documentation shown to reviewers, and executed as a test. */
export interface SystemExample {
  readonly why: string;
  readonly values: SystemRecord;
  /** Texts as typed, of answers that are no value: “无” under a date. */
  readonly raw?: RawAnswers;
  readonly verdict: VerdictKind;
  /** Verdict kinds of the dormant rules, for rules that read them. */
  readonly dormant?: readonly VerdictKind[];
}

interface Declaration<P extends Parameters> {
  readonly id: string;
  readonly title: string;
  readonly theme: Theme;
  /** What the rule means, in plain Chinese, for the rule page. */
  readonly meaning: string;
  /** Known ways to be wrong, in Chinese: what an auditor checks before believing the verdict. */
  readonly pitfalls: readonly [string, ...string[]];
  readonly basis: readonly [Clause, ...(readonly Clause[])];
  readonly parameters: P;
}

export interface SystemContext<P extends Parameters> {
  readonly parameters: Settings<P>;
  /** Survey date: months are counted from its month. */
  readonly asOf: PartialDate;
  /** Verdict kinds of the dormant rules on this system; filled for every other theme. */
  readonly dormant: readonly VerdictKind[];
  /** The text as typed, empty where nothing was: tells “无” from a blank. */
  raw(field: FieldId): string;
}

/** A rule that looks at one system alone: its verdict never depends on another system. */
export interface SystemRule<P extends Parameters = Parameters> extends Declaration<P> {
  readonly scope: 'system';
  /** Not applicable unless the system is 已建; a blank lifecycle counts as 已建. */
  readonly inServiceOnly: boolean;
  check(values: SystemRecord, context: SystemContext<P>): Outcome;
  readonly examples: readonly SystemExample[];
}

export interface InventoryContext<P extends Parameters> {
  readonly parameters: Settings<P>;
  readonly asOf: PartialDate;
  /** One system reported by two departments: never a pair of different systems. */
  readonly sameSystem: readonly SystemPair[];
  readonly words: WordKnowledge;
  /** How alike the systems are; the first rule that asks pays, the others share. */
  readonly likeness: () => Likeness;
  /** The round's list of city-wide shared systems (统建目录); empty when there is none. */
  readonly sharedSystems: readonly SharedSystem[];
  /** Is this system flagged by a dormant rule? */
  readonly isDormant: (id: string) => boolean;
  /** Systems that people chose to keep of their groups; a later choice counts more. */
  readonly survivors: readonly SurvivorChoice[];
}

/** Systems with one function. `survivor` is a proposal, with its reasons. */
export interface DuplicateGroup {
  readonly id: string;
  readonly rule: string;
  readonly members: readonly string[];
  readonly survivor: string;
  readonly survivorReasons: readonly string[];
  readonly pairs: readonly GroupPair[];
}

export interface GroupPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly shared: readonly string[];
  readonly differing: readonly string[];
}

export interface InventoryOutcome {
  /** A system without an entry is clear. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly groups?: readonly DuplicateGroup[];
}

export interface InventoryExample {
  readonly why: string;
  /** The round's list of shared systems, for rules that read it. */
  readonly sharedSystems?: readonly SharedSystem[];
  readonly systems: readonly SystemRecord[];
  /** One verdict per system, in order. */
  readonly verdicts: readonly VerdictKind[];
}

/** A rule that compares systems. */
export interface InventoryRule<P extends Parameters = Parameters> extends Declaration<P> {
  readonly scope: 'inventory';
  judge(systems: readonly SurveyedSystem[], context: InventoryContext<P>): InventoryOutcome;
  readonly examples: readonly InventoryExample[];
}

export type Rule = SystemRule | InventoryRule;

/** Declares a rule with its parameter names checked by the compiler. */
export const systemRule = <const P extends Parameters>(
  rule: Omit<SystemRule<P>, 'scope'>,
): SystemRule<P> => ({ ...rule, scope: 'system' });
export const inventoryRule = <const P extends Parameters>(
  rule: Omit<InventoryRule<P>, 'scope'>,
): InventoryRule<P> => ({
  ...rule,
  scope: 'inventory',
});

/** No policy gives a number for 长期, 范围小 or 频度低: every threshold says so. */
export const houseDefault = (reason: string): string => `本单位设定（政策文件未给出数值）：${reason}`;

/** The clauses every rule of theme 真实性 rests on. */
export const DATA_TRUTH = [
  clause('zibo', '14', '定期开展数据真实性、规范性、准确性监督检查'),
  clause('shandong', '21', '定期开展数据真实性、规范性、准确性监督检查'),
  clause('ankang', '4', '全面摸清各部门政务信息系统底数'),
  clause('dalian', '二.市审计局.2', '摸清各部门信息系统数量、名称、功能、使用范围、使用频度'),
] as const;
