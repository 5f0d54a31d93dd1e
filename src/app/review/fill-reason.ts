import type { Verdict } from '../../core/audit/finding.js';
import { describeAnswer } from '../../core/lists/describe-verdicts.js';
import type { ReviewCase } from '../../core/review/review-case.js';
import { ruleTitle } from '../../core/rules/index.js';
import { citeClause } from '../../core/survey/citation.js';
import type { SourceRow } from '../../core/survey/system.js';

export interface ReasonSlots {
  readonly subject: ReviewCase;
  /** The flagged verdicts the case rests on, and where its system was read. */
  readonly verdicts: readonly Verdict[];
  /** The same as the department may see them: what goes into reasons and tables that it reads. */
  readonly shown: readonly Verdict[];
  readonly source: SourceRow;
}

/** The evidence of a case in one line, every answer with its cell, and at the end the file and sheet they stand in. */
export function evidenceText({ verdicts, source }: Pick<ReasonSlots, 'verdicts' | 'source'>): string {
  const answers = verdicts.flatMap(({ evidence }) => evidence.map((item) => describeAnswer(item, source)));
  return `${[...new Set(answers)].join('；')}（${source.file} ${source.sheet}）`;
}

export const rulesText = (verdicts: readonly Verdict[]): string =>
  verdicts.map(({ rule }) => ruleTitle(rule)).join('、');

/** Fills `{系统} {单位} {规则} {证据} {条款} {说明}` of a reason with what stands in the case. */
export function fillReason(template: string, { subject, verdicts, shown, source }: ReasonSlots): string {
  const { systemName, department, facts } = subject;
  const texts: Readonly<Record<string, () => string>> = {
    系统: () => systemName,
    单位: () => department,
    规则: () => rulesText(verdicts),
    证据: () => evidenceText({ verdicts: shown, source }),
    条款: () => [...new Set(verdicts.map(({ clause }) => citeClause(clause)))].join('；'),
    说明: () => facts.reply?.reason || (facts.overdue ? '逾期未说明' : '未作说明'),
  };
  return template.replace(/\{([^{}]+)\}/gu, (slot, name: string) => texts[name]?.() ?? slot);
}
