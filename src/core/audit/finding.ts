import type { Clause } from '../survey/citation.js';
import type { FieldId } from '../survey/survey.js';
import { type SourceRow, type SurveyedSystem, sheetOfAnswer } from '../survey/system.js';
import type { DuplicateGroup, VerdictKind } from './rule.js';
import type { SystemPair } from './same-system.js';

/** An answer a verdict rests on, and where to see it. `assumed`: the cell is blank and this is taken instead. */
export interface Evidence {
  readonly field: FieldId;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly raw: string;
  readonly value: unknown;
  readonly assumed?: true;
}

/** What one rule says of one system. */
export interface Verdict {
  readonly rule: string;
  readonly verdict: VerdictKind;
  readonly clause: Clause;
  readonly evidence: readonly Evidence[];
  readonly thresholds: Readonly<Record<string, number>>;
  readonly missing: readonly FieldId[];
  readonly note?: string;
}

/** What a rule says of a system, without what that rests on. */
export type Said = Pick<Verdict, 'rule' | 'verdict'>;

export interface JudgedSystem {
  readonly id: string;
  readonly department: string;
  readonly systemName: string;
  readonly source: SourceRow;
  readonly zombie: VerdictKind;
  readonly verdicts: readonly Verdict[];
}

/** The result of an audit run; its JSON is `findings.json`. */
export interface Findings {
  readonly pack: string;
  readonly asOf: string;
  readonly systems: readonly JudgedSystem[];
  readonly groups: readonly DuplicateGroup[];
  readonly sameSystem: readonly SystemPair[];
}

/** A cell of a sheet of a file, in one text: equal where the place is. */
export const cellKey = ({ file, sheet, cell }: Pick<Evidence, 'file' | 'sheet' | 'cell'>): string =>
  [file, sheet, cell].join('\u0000');

/** The evidence that an answer of a system gives. */
export function evidenceOf(system: SurveyedSystem, field: FieldId): Evidence {
  const { file, sheet } = sheetOfAnswer(system, field);
  const answer = system.answers[field];
  return {
    field,
    file,
    sheet,
    cell: answer?.cell ?? null,
    raw: answer?.raw ?? '',
    value: system.values[field] ?? null,
  };
}

/** What stands in for a blank lifecycle under rules on systems in service. */
export const assumedInService = (system: SurveyedSystem): Evidence => ({
  ...evidenceOf(system, 'lifecycle'),
  value: '已建',
  assumed: true,
});

/** 疑似 when any flags, else 存疑, else 缺据, else 否; 不适用 only when nothing applies. */
export function summarise(kinds: readonly VerdictKind[]): VerdictKind {
  for (const kind of ['flagged', 'conflicting', 'undetermined', 'clear'] as const)
    if (kinds.includes(kind)) return kind;
  return 'not-applicable';
}
