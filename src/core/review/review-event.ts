import type { CaseFile, CaseState, ReviewCase } from './review-case.js';
import { type Party, type StepRequest } from './review-step.js';
import { STEP_TITLES, type StepName } from './step-name.js';

/** What happens to a case beside its steps: a run finds it, finds it again otherwise, or no longer finds it. */
export type EventName = StepName | 'found' | 'found-again' | 'gone';

export const EVENT_TITLES: Readonly<Record<EventName, string>> = {
  ...STEP_TITLES,
  found: '判定为疑似',
  'found-again': '重新判定，疑点有变化',
  gone: '重新判定，不再是疑点',
};

/** Role of whoever acted, as recorded. */
export type SignerRole = Party | 'console';

/** One line of a case's history. Lines are only ever added. */
export interface ReviewEvent {
  /** Version of the case that it made; 0 opens it. */
  readonly version: number;
  readonly step: EventName;
  /** State after it. */
  readonly state: CaseState;
  readonly on: string;
  readonly by: string;
  readonly role: SignerRole;
  readonly reason: string;
  /** What else the step said: reply-by date, decision, disposition, survivor, amount and so on. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly files: readonly CaseFile[];
}

const DETAILS = [
  'replyBy',
  'answer',
  'decision',
  'disposition',
  'survivor',
  'dueOn',
  'expiresOn',
  'amount',
] as const;

/** The line that a step adds to the history. */
export function eventOf(request: StepRequest, next: ReviewCase): ReviewEvent {
  const details: Record<string, string | number> = {};
  for (const name of DETAILS) {
    const value = request[name];
    if (value !== undefined && value !== '') details[name] = value;
  }
  return {
    version: next.version,
    step: request.step,
    state: next.state,
    on: request.on,
    by: request.by.name.trim(),
    role: request.by.party,
    reason: request.reason?.trim() ?? '',
    details,
    files: request.files ?? [],
  };
}
