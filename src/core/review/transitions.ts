import type { CaseState, Disposition, ProofKind } from './review-case.js';
import type { Party } from './review-step.js';
import type { StepName } from './step-name.js';

/** What a step must bring along. */
export type Need = 'reason' | 'replyBy' | 'answer' | 'decision' | 'disposition' | 'expiresOn' | 'amount';

/**
 * One line of the table of due process. `to`: a state; `same`, the state it is in; `heard`, back to where the
 * department had been heard; `origin`, where it stood before the 复议; `before`, where it stood before the last step.
 */
export interface Transition {
  readonly step: StepName;
  readonly from: readonly CaseState[];
  readonly to: CaseState | 'same' | 'heard' | 'origin' | 'before';
  readonly who: readonly Party[];
  readonly needs: readonly Need[];
  /** At least one file of these kinds. */
  readonly proofs?: readonly ProofKind[];
  /** Only cases with one of these dispositions. */
  readonly only?: readonly Disposition[];
  /** Not while 暂缓整合 stands. */
  readonly waits?: true;
  /** Whoever may take it may take it back, while it is the last step. */
  readonly undoable?: true;
}

const BUREAU = ['auditBureau'] as const;
const OFFICE = ['office'] as const;
const BOTH = ['auditBureau', 'office'] as const;
const DRIVEN = ['department', 'office'] as const;
const ALL = ['department', 'auditBureau', 'office'] as const;
/** Dispositions that end a system where it stands; those that mean work at all. */
const REMOVED = ['decommission', 'merge', 'migrate'] as const;
const ACTED = [...REMOVED, 'rectify'] as const;
/** Decided, and nothing done yet that could not be taken back. */
const PENDING = ['decided', 'disposed', 'listed', 'underway'] as const;
const HEARD = ['replied', 'unanswered'] as const;
const UNDOABLE = [...HEARD, ...PENDING, 'appealed', 'kept', 'dismissed'] as const;

type Terms = Omit<Transition, 'step' | 'from' | 'to'>;

const line = (
  step: StepName,
  from: readonly CaseState[],
  to: Transition['to'],
  terms: Terms,
): Transition => ({ step, from, to, ...terms });

/** From a suspicion to 销号. Whatever is not written here cannot happen. */
export const TRANSITIONS: readonly Transition[] = [
  // The department is heard.
  line('notify', ['suspected'], 'notified', { who: BOTH, needs: ['replyBy'] }),
  line('reply', ['notified', 'unanswered'], 'replied', { who: DRIVEN, needs: ['answer'], undoable: true }),
  line('overdue', ['notified'], 'unanswered', { who: BOTH, needs: [], undoable: true }),
  line('send-back', ['replied'], 'notified', { who: BOTH, needs: ['reason', 'replyBy'] }),
  // A named person decides.
  line('decide', [...HEARD, 'appealed'], 'decided', {
    who: BUREAU,
    needs: ['decision', 'reason'],
    undoable: true,
  }),
  line('dismiss', ['suspected', 'notified', ...HEARD, 'appealed'], 'dismissed', {
    who: BUREAU,
    needs: ['reason'],
    undoable: true,
  }),
  line('send-back', ['decided'], 'heard', { who: BOTH, needs: ['reason'] }),
  line('appeal', PENDING, 'appealed', { who: DRIVEN, needs: ['reason'], undoable: true }),
  line('uphold', ['appealed'], 'origin', { who: BUREAU, needs: ['reason'] }),
  // The office disposes and lists.
  line('dispose', ['decided'], 'disposed', { who: BOTH, needs: ['disposition', 'reason'], undoable: true }),
  line('send-back', ['disposed'], 'decided', { who: BOTH, needs: ['reason'] }),
  line('list', ['disposed'], 'listed', { who: OFFICE, needs: [], only: ACTED, waits: true, undoable: true }),
  line('list', ['disposed'], 'kept', { who: OFFICE, needs: [], only: ['keep'], undoable: true }),
  line('defer', PENDING, 'same', { who: BOTH, needs: ['reason', 'expiresOn'] }),
  line('lift', PENDING, 'same', { who: BOTH, needs: ['reason'] }),
  // The work is driven to its end, and every step is proved.
  line('start', ['listed'], 'underway', { who: DRIVEN, needs: [], waits: true, undoable: true }),
  line('stop', ['underway'], 'stopped', {
    who: DRIVEN,
    needs: [],
    only: REMOVED,
    waits: true,
    proofs: ['notice', 'screenshot'],
  }),
  line('settle-data', ['stopped'], 'data-settled', {
    who: DRIVEN,
    needs: [],
    only: REMOVED,
    proofs: ['data'],
  }),
  line('release', ['data-settled'], 'released', {
    who: DRIVEN,
    needs: [],
    only: REMOVED,
    proofs: ['contract', 'resources'],
  }),
  line('cut', ['released'], 'cut', {
    who: DRIVEN,
    needs: ['amount'],
    only: REMOVED,
    proofs: ['budget'],
  }),
  line('close', ['cut'], 'closed', { who: BOTH, needs: [], only: REMOVED }),
  // A migrated system goes on elsewhere: its budget line may stay.
  line('close', ['released'], 'closed', { who: BOTH, needs: [], only: ['migrate'] }),
  line('close', ['underway'], 'closed', {
    who: BOTH,
    needs: [],
    only: ['rectify'],
    waits: true,
    proofs: ['rectification'],
  }),
  line('send-back', ['stopped'], 'underway', { who: BOTH, needs: ['reason'] }),
  line('send-back', ['data-settled'], 'stopped', { who: BOTH, needs: ['reason'] }),
  line('send-back', ['released'], 'data-settled', { who: BOTH, needs: ['reason'] }),
  line('send-back', ['cut'], 'released', { who: BOTH, needs: ['reason'] }),
  line('undo', UNDOABLE, 'before', { who: ALL, needs: ['reason'] }),
];
