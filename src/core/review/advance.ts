import { type CaseFacts, type CaseState, type ReviewCase, STATE_TITLES } from './review-case.js';
import { PARTY_TITLES, type Signer, type StepRequest } from './review-step.js';
import { STEP_TITLES, type StepName } from './step-name.js';
import { factsAfter } from './facts-after.js';
import { isDay, missingNeed } from './step-needs.js';
import { TRANSITIONS, type Transition } from './transitions.js';

/** The case one step further, or why not: one Chinese sentence. */
export type Advanced = { readonly next: ReviewCase } | { readonly problem: string };

/** Takes a step with a case. Pure: whether the case has changed meanwhile is for the store to say. */
export function advance(subject: ReviewCase, request: StepRequest): Advanced {
  const transition = transitionFor(subject, request.step);
  if (!transition) return { problem: notNow(subject, request.step) };
  const problem = firstProblem(subject, request, transition);
  if (problem !== null) return { problem };
  if (transition.to === 'before') return { next: undone(subject, request) };
  const state = stateAfter(subject, transition.to);
  return {
    next: {
      ...subject,
      state,
      version: subject.version + 1,
      lastOn: request.on,
      facts: factsAfter(subject, request, state),
      before: transition.undoable ? { step: request.step, state: subject.state, facts: subject.facts } : null,
    },
  };
}

/** The steps that somebody may take next, whatever they still have to bring along. */
export const nextSteps = (subject: ReviewCase, by: Omit<Signer, 'name'>): readonly StepName[] =>
  TRANSITIONS.filter(
    (transition) =>
      transitionFor(subject, transition.step) === transition && mayTake(transition, subject, by) === null,
  ).map(({ step }) => step);

/** The line of the table that applies to a case as it stands. */
export function transitionFor(subject: ReviewCase, step: StepName): Transition | undefined {
  const { state, facts, before } = subject;
  const disposition = facts.disposition?.disposition;
  return TRANSITIONS.find((line) => {
    if (line.step !== step || !line.from.includes(state)) return false;
    if (line.only && (!disposition || !line.only.includes(disposition))) return false;
    if (step === 'undo') return before !== null;
    // 复议 is heard once; 暂缓 is granted once at a time and lifted when it stands.
    if (step === 'appeal') return facts.appeal === null;
    return step === 'lift' ? facts.deferral !== null : true;
  });
}

function notNow(subject: ReviewCase, step: StepName): string {
  const possible = [...new Set(TRANSITIONS.map((line) => line.step))].filter((name) =>
    transitionFor(subject, name),
  );
  const now = possible.length
    ? `现在可以：${possible.map((name) => STEP_TITLES[name]).join('、')}`
    : '已经办结，没有下一步';
  return `“${subject.systemName}”${STATE_TITLES[subject.state]}，不能“${STEP_TITLES[step]}”。${now}`;
}

function firstProblem(subject: ReviewCase, request: StepRequest, transition: Transition): string | null {
  const { by, on } = request;
  const refused = mayTake(transition, subject, by);
  if (refused !== null) return refused;
  if (!by.name.trim()) return '没有写明是谁办理的';
  if (!isDay(on)) return '日期应当写成 2018-01-15 的形式';
  if (subject.lastOn !== null && on < subject.lastOn)
    return `日期 ${on} 早于上一步的日期 ${subject.lastOn}，事项只能按时间先后办理`;
  return onTime(subject, request, transition) ?? missingNeed(transition, request, subject);
}

function onTime({ facts }: ReviewCase, { step, on }: StepRequest, { waits }: Transition): string | null {
  const { notice, deferral } = facts;
  if (step === 'overdue' && notice && on <= notice.replyBy)
    return `说明期限是 ${notice.replyBy}，过了这一天才能记为逾期`;
  const isDeferred = deferral !== null && on <= deferral.expiresOn;
  if (waits && isDeferred) return `已准予暂缓整合至 ${deferral.expiresOn}，到期或解除之后才能继续`;
  if (step === 'defer' && isDeferred) return `已经准予暂缓整合至 ${deferral.expiresOn}，不能重复暂缓`;
  return null;
}

function mayTake(
  transition: Transition,
  subject: ReviewCase,
  { party, department }: Omit<Signer, 'name'>,
): string | null {
  const line =
    transition.step === 'undo' && subject.before
      ? (TRANSITIONS.find(
          ({ step, from }) => step === subject.before?.step && from.includes(subject.before.state),
        ) ?? transition)
      : transition;
  if (party === 'console') return null;
  if (!line.who.includes(party))
    return `“${STEP_TITLES[transition.step]}”由${line.who.map((who) => PARTY_TITLES[who]).join('、')}办理`;
  return party === 'department' && department !== subject.department ? '只能办理本单位的事项' : null;
}

function stateAfter({ state, facts }: ReviewCase, to: Exclude<Transition['to'], 'before'>): CaseState {
  if (to === 'same') return state;
  if (to === 'heard') return facts.reply ? 'replied' : 'unanswered';
  return to === 'origin' ? (facts.appeal?.from ?? 'decided') : to;
}

function undone(subject: ReviewCase, { on }: StepRequest): ReviewCase {
  const before = subject.before as { readonly state: CaseState; readonly facts: CaseFacts };
  const { state, facts } = before;
  return { ...subject, state, facts, version: subject.version + 1, lastOn: on, before: null };
}
