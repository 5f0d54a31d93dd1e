import { newestParts } from '../core/intake/reporting-status.js';
import { Fault } from './fault.js';
import type { Ports, Submission } from './ports.js';
import { dayOf } from './today.js';

export interface ReturnRequest {
  readonly receipt: string;
  readonly reason: string;
  /** A person; an account signs with its own name. */
  readonly by?: string | undefined;
  readonly on?: string | undefined;
}

/**
 * Sends a submission back to be corrected, with a reason that its unit reads. It stays in the register: the systems
 * stand until the unit sends a newer version, which ends the return.
 */
export async function returnSubmission(
  { receipt, reason, by, on: said }: ReturnRequest,
  ports: Ports,
): Promise<Submission> {
  const { register, actor, clock } = ports;
  const submission = await register.findReceipt(receipt);
  if (!submission) throw new Fault('not-found');
  const { round, department } = submission;
  const name = actor.role === 'console' ? by?.trim() : actor.name;
  if (!name) throw new Fault('name-required');
  if (!reason.trim()) throw new Fault('bad-input', { errors: '退回要写明理由' });
  const newest = newestParts(await register.submissions(round, department));
  if (!newest.some((one) => one.receipt === receipt))
    throw new Fault('bad-input', { errors: '该单位已经报送了更新的版本，这一份不用再退回' });
  const returned = { reason: reason.trim(), by: name, on: dayOf(said, clock) };
  await register.write(
    { actor, action: 'submission.return', subject: `${department} ${receipt}` },
    async (writer) => {
      await writer.rounds.returnSubmission(receipt, returned);
      writer.note({ round, on: returned.on });
    },
  );
  return { ...submission, returned };
}
