import { type ChangeAnswerCode, refuseAnswer } from '../core/intake/change-answer.js';
import type { SystemChange } from '../core/intake/system-change.js';
import { keepUnasked } from '../core/intake/keep-unasked.js';
import { withKept } from '../core/intake/with-kept.js';
import type { ChangesWriter, StoredChange } from './changes-port.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';

export interface ChangeReply {
  readonly change: number;
  readonly code: ChangeAnswerCode;
  readonly note: string;
}

/**
 * Takes a person's answer to an open change. A confirmed change of name, split or merger takes the earlier systems
 * out of the register, because the new ones stand for them; a rejected one becomes the question where they are.
 * Under its new name a system keeps the answers that the later form does not ask for, as one that kept its name does.
 * The explanation of a vanished system is kept, and the system stays: nothing disappears by omission.
 */
export async function answerChange(
  { change: id, code, note }: ChangeReply,
  { register, actor, clock }: Pick<Ports, 'register' | 'actor' | 'clock'>,
): Promise<StoredChange> {
  const change = await openChange(id, register);
  if (actor.department !== null && actor.department !== change.department) throw new Fault('not-found');
  const refusal = refuseAnswer(change.kind, code, note);
  if (refusal !== null) throw new Fault('bad-input', { errors: refusal });
  const { round, department, receipt, earlier } = change;
  await register.write(
    { actor, action: 'change.answer', subject: `${department} ${receipt}` },
    async (writer) => {
      // Two people may answer at once; the second finds it closed.
      await openChange(id, { changes: writer.changes });
      await writer.changes.answer(id, { code, note: note.trim(), by: actor.name, at: clock.now() });
      if (code === 'confirmed' && change.kind === 'renamed') await keepAnswers(change, writer.changes);
      if (code === 'confirmed')
        await writer.changes.supersede(
          round,
          department,
          earlier.map((system) => system.id),
        );
      if (code === 'rejected')
        await writer.changes.save(
          receipt,
          earlier.map((system) => vanishedOf(system)),
        );
    },
  );
  const [answered] = await register.changes.find({ id });
  if (!answered) throw new Fault('not-found');
  return answered;
}

/** What the earlier form asked and the later one does not: certain only now that both are one system. */
async function keepAnswers(change: StoredChange, changes: ChangesWriter): Promise<void> {
  const [earlier] = change.earlier;
  const [now] = change.now;
  const standing = await changes.standing(change.round, change.department);
  const before = standing.find(({ id }) => id === earlier?.id);
  const after = standing.find(({ id }) => id === now?.id);
  if (!before || !after) return;
  const complete = keepUnasked(before, after);
  if (complete !== after) await changes.complete(complete, withKept(change));
}

async function openChange(
  id: number,
  { changes }: Pick<Ports['register'], 'changes'>,
): Promise<StoredChange> {
  const [change] = await changes.find({ id });
  if (!change) throw new Fault('not-found');
  if (!change.isOpen) throw new Fault('bad-input', { errors: '这一条已经回答过，或者不需要回答' });
  return change;
}

const vanishedOf = (system: SystemChange['earlier'][number]): SystemChange => ({
  kind: 'vanished',
  state: 'open',
  earlier: [system],
  now: [],
  answers: [],
  reasons: [],
});
