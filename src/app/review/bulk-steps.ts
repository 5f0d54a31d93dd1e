import { isDeferred } from '../../core/review/case-progress.js';
import { addDays } from '../../core/review/case-deadline.js';
import type { CaseFile, CaseState, ReviewCase } from '../../core/review/review-case.js';
import { REPLY_DAYS } from '../../core/review/reply-days.js';
import type { StepName } from '../../core/review/step-name.js';
import type { Ports } from '../ports.js';
import { evidenceOfCases } from './case-evidence.js';
import { fillReason } from './fill-reason.js';
import { withGrantedDeferral } from './granted-deferral.js';
import { type CaseSelection, selectCases } from './select-cases.js';
import type { StepInput } from './step-input.js';
import { takeSteps } from './take-steps.js';

export interface BulkRequest {
  readonly selection: Omit<CaseSelection, 'states'>;
  readonly by?: string | undefined;
  readonly on: string;
  /** What the step brings along; slots in its reason are filled in from each case. */
  readonly step: Omit<StepInput, 'case' | 'on' | 'version'>;
  readonly files?: readonly Pick<CaseFile, 'sha256' | 'kind'>[];
}

/** Where cases stand that a step of many is meant for, when no ids are given. */
const FROM: Readonly<Partial<Record<StepName, readonly CaseState[]>>> = {
  notify: ['suspected'],
  overdue: ['notified'],
  reply: ['notified', 'unanswered'],
  decide: ['replied', 'unanswered', 'appealed'],
  dispose: ['decided'],
  list: ['disposed'],
  start: ['listed'],
};

/** Takes one step with every selected case for which it is due; returns the cases it was taken with. */
export async function takeBulk(request: BulkRequest, ports: Ports): Promise<readonly ReviewCase[]> {
  const { selection, step, on, by } = request;
  const states = selection.cases ? undefined : FROM[step.step];
  const granted = await ports.register.waivers.list({ status: 'granted' });
  const selected = (await selectCases({ ...selection, states }, ports)).filter(
    (item) => selection.cases !== undefined || isDue(withGrantedDeferral(item, granted, on), step.step, on),
  );
  const evidence = step.reason?.includes('{') ? await evidenceOfCases(selected, ports) : null;
  const inputs = selected.map((subject): StepInput => {
    const slots = evidence?.get(subject.id);
    const reason = step.reason && slots ? fillReason(step.reason, { ...slots, subject }) : step.reason;
    return { ...step, case: subject.id, on, reason };
  });
  if (!inputs.length) return [];
  return takeSteps(inputs, ports, { by, subject: selection.round });
}

/** Without ids a step passes over what is not due yet. */
function isDue(item: ReviewCase, step: StepName, on: string): boolean {
  if (step === 'overdue') return item.facts.notice !== null && on > item.facts.notice.replyBy;
  return step !== 'list' || !isDeferred(item, on);
}

/** The reply date of a notice: as said, else so many days after it. */
export const replyDate = (on: string, said: string | undefined, days = REPLY_DAYS): string =>
  said ?? addDays(on, days);
