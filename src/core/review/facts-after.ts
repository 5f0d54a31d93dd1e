import type { CaseFacts, CaseState, ReviewCase } from './review-case.js';
import type { StepRequest } from './review-step.js';
import type { StepName } from './step-name.js';

type Change = (request: StepRequest, facts: CaseFacts, subject: ReviewCase) => Partial<CaseFacts>;

const signed = ({ on, by }: StepRequest) => ({ on, by: by.name });
const reasoned = (request: StepRequest) => ({ ...signed(request), reason: request.reason?.trim() ?? '' });

/** What each step adds to the facts of a case. Undoing is no change: it restores what stood before. */
const CHANGES: Readonly<Record<Exclude<StepName, 'undo' | 'send-back'>, Change>> = {
  notify: (request) => ({ notice: { ...signed(request), replyBy: request.replyBy ?? '' } }),
  reply: (request) => ({ reply: { ...reasoned(request), answer: request.answer ?? 'explain' } }),
  overdue: (request) => ({ overdue: signed(request) }),
  decide: (request) => ({
    decision: { ...reasoned(request), decision: request.decision ?? 'keep' },
    ...{ disposition: null, listing: null, deferral: null },
  }),
  dismiss: (request) => ({
    dismissal: reasoned(request),
    ...{ decision: null, disposition: null, listing: null, deferral: null },
  }),
  dispose: (request) => ({
    disposition: {
      ...reasoned(request),
      disposition: request.disposition ?? 'keep',
      survivor: request.disposition === 'merge' ? (request.survivor?.trim() ?? null) : null,
      dueOn: request.dueOn ?? null,
    },
  }),
  list: (request) => ({ listing: signed(request) }),
  start: () => ({}),
  stop: () => ({}),
  'settle-data': () => ({}),
  release: () => ({}),
  cut: (request) => ({ saving: { ...signed(request), amount: request.amount ?? 0 } }),
  close: (request) => ({ closure: signed(request) }),
  appeal: (request, _, { state }) => ({ appeal: { ...reasoned(request), from: state } }),
  uphold: () => ({}),
  defer: (request) => ({ deferral: { ...reasoned(request), expiresOn: request.expiresOn ?? '' } }),
  lift: () => ({ deferral: null }),
};

/** What falls when a case is sent back from a state. */
const FALLS: Readonly<Partial<Record<CaseState, Partial<CaseFacts>>>> = {
  replied: { reply: null, overdue: null },
  decided: { decision: null, deferral: null },
  disposed: { disposition: null },
  cut: { saving: null },
};

/** The facts of a case after a step that leads to `to`. */
export function factsAfter(subject: ReviewCase, request: StepRequest, to: CaseState): CaseFacts {
  const { facts, state } = subject;
  const { step, files = [] } = request;
  if (step === 'send-back') {
    const renewed = request.replyBy === undefined ? {} : CHANGES.notify(request, facts, subject);
    // Proofs of what is sent back prove nothing any more.
    const proofs = facts.proofs.filter((proof) => proof.state !== state);
    return { ...facts, ...FALLS[state], ...(to === 'notified' ? renewed : {}), proofs };
  }
  const change = step === 'undo' ? {} : CHANGES[step](request, facts, subject);
  const proofs = [...facts.proofs, ...files.map((file) => ({ ...signed(request), state: to, file }))];
  return { ...facts, ...change, proofs };
}
