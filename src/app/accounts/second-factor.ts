import type { AccountSession } from '../account-port.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';
import { actorOf } from './session-limits.js';

/** What an authenticator needs once; `null` when the code confirmed it. */
export interface FactorOffer {
  readonly secret: string;
  readonly uri: string;
}

/**
 * Adds a second factor (TOTP) to the account: first a secret to scan, then, with a code that proves it was
 * scanned, the factor itself. One that stands is only taken away by an administrator.
 */
export async function enrolSecondFactor(
  { account, tokenHash }: AccountSession,
  code: string | undefined,
  ports: Ports,
): Promise<FactorOffer | null> {
  if (account.secondFactor !== null) throw new Fault('second-factor-exists');
  const { credentials, register, clock } = ports;
  const actor = actorOf(account);
  if (!code) {
    const offer = credentials.newFactor(account.name);
    await register.write({ actor, action: 'second-factor.offer', subject: account.name }, ({ accounts }) =>
      accounts.change(account.id, { pendingFactor: offer.secret }),
    );
    return offer;
  }
  const { pendingFactor } = account;
  const step = pendingFactor === null ? null : credentials.factorStep(pendingFactor, code, clock.now());
  if (pendingFactor === null || step === null) throw new Fault('second-factor-wrong');
  await register.write(
    { actor, action: 'second-factor.confirm', subject: account.name },
    async ({ accounts }) => {
      await accounts.change(account.id, {
        secondFactor: pendingFactor,
        pendingFactor: null,
        lastFactorStep: step,
      });
      await accounts.endSessions(account.id, tokenHash);
    },
  );
  return null;
}
