import { type Waiver, type WaiverStatus, decisionErrors } from '../core/review/waiver.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';
import { personOf } from './request-waiver.js';

export interface WaiverRuling {
  readonly id: number;
  readonly status: Exclude<WaiverStatus, 'requested'>;
  readonly name?: string | undefined;
  /** Day of the decision, YYYY-MM-DD. */
  readonly on: string;
  /** Needed to refuse or to withdraw. */
  readonly reason?: string | undefined;
  /** A shorter or longer end than was asked for. */
  readonly expiresOn?: string | undefined;
}

/** Grants, refuses or withdraws; what was decided once is not decided again. A department withdraws only its own. */
export async function decideWaiver(ruling: WaiverRuling, ports: Ports): Promise<Waiver> {
  const { id, status, on } = ruling;
  const { actor } = ports;
  return ports.register.write(
    { actor, action: `waiver.${status}`, subject: String(id) },
    async ({ waivers }) => {
      const waiver = await waivers.find(id);
      if (!waiver || (actor.department !== null && actor.department !== waiver.department))
        throw new Fault('waiver-not-found', { id: String(id) });
      const decision = { name: personOf(ports, ruling.name).trim(), on, reason: ruling.reason?.trim() ?? '' };
      const expiresOn = ruling.expiresOn ?? waiver.expiresOn;
      const errors = decisionErrors(waiver, status, { ...decision, expiresOn });
      if (errors.length) throw new Fault('bad-waiver', { errors: errors.join('；') });
      await waivers.decide(id, { status, decision, expiresOn });
      return { ...waiver, status, decision, expiresOn };
    },
  );
}
