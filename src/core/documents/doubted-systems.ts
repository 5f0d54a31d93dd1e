import type { JudgedSystem, Verdict } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import type { CaseKind, ReviewCase } from '../review/review-case.js';
import { byDepartment } from '../survey/by-department.js';
import { onceFor } from '../survey/once-for.js';
import type { DocumentInput } from './document-input.js';
import { judgedOf, standingOf, tellingVerdicts } from './system-verdicts.js';

/** What a department is asked to verify of one of its systems: one case, or before there are cases one suspicion. */
export interface Doubted {
  readonly kind: CaseKind;
  readonly judged: JudgedSystem;
  readonly verdicts: readonly Verdict[];
}

const KINDS: readonly CaseKind[] = ['dormant', 'duplicate', 'rectify'];

/** Cases that were not dismissed before the department heard of them. */
const isAsked = ({ state, facts }: ReviewCase): boolean => facts.notice !== null || state === 'suspected';

const ofDepartments = onceFor(byDepartment<ReviewCase>);

/** By kind, then in register order. Without any case of the department it is what the run found dormant. */
export function doubtedOf(input: DocumentInput, department: string): readonly Doubted[] {
  const own = ofDepartments(input.cases).get(department) ?? [];
  const judged = judgedOf(input, department);
  if (!own.length)
    return judged
      .filter((one) => ['suspected', 'conflicting'].includes(standingOf(one, input)))
      .map((one) => ({ kind: 'dormant', judged: one, verdicts: tellingVerdicts(one, 'dormant') }));
  return KINDS.flatMap((kind) =>
    judged.flatMap((one): readonly Doubted[] => {
      const found = own.find((item) => item.kind === kind && item.system === one.id && isAsked(item));
      if (!found) return [];
      const verdicts = JudgedReadLater.someOf(
        one,
        ({ rule, verdict }) => found.rules.includes(rule) && verdict === 'flagged',
      );
      return verdicts.length ? [{ kind, judged: one, verdicts }] : [];
    }),
  );
}

/** Ends of the reply windows that were set, earliest first. */
export const replyDays = ({ cases }: DocumentInput, department: string): readonly string[] =>
  [
    ...new Set(
      cases.flatMap(({ department: own, facts }) =>
        own === department && facts.notice ? facts.notice.replyBy : [],
      ),
    ),
  ].sort();
