import type { AccountReader, AccountSession } from '../account-port.js';
import { CONSOLE } from '../actor.js';
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
    const { sealed, ...offer } = credentials.newFactor(account.name);
    await register.write({ actor, action: 'second-factor.offer', subject: account.name }, ({ accounts }) =>
      accounts.change(account.id, { pendingFactor: sealed }),
    );
    return offer;
  }
  const { pendingFactor } = account;
  if (pendingFactor === null) throw new Fault('second-factor-wrong');
  const step = credentials.factorStep({ owner: account.name, sealed: pendingFactor }, code, clock.now());
  if (step === null) throw new Fault('second-factor-wrong');
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

/** Seals secrets that an earlier version of the program stored as they are. */
export async function sealStoredFactors({ register, credentials }: Ports): Promise<void> {
  const unsealed = async (accounts: AccountReader) =>
    (await accounts.all()).flatMap(({ id, name: owner, secondFactor, pendingFactor }) => {
      const seal = (sealed: string | null) => sealed && credentials.resealed({ owner, sealed });
      const [confirmed, pending] = [seal(secondFactor), seal(pendingFactor)];
      const change = {
        ...(confirmed && { secondFactor: confirmed }),
        ...(pending && { pendingFactor: pending }),
      };
      return confirmed || pending ? [{ id, change }] : [];
    });
  if (!(await unsealed(register.accounts)).length) return;
  await register.write(
    { actor: CONSOLE, action: 'second-factor.seal', subject: '' },
    async ({ accounts }) => {
      for (const { id, change } of await unsealed(accounts)) await accounts.change(id, change);
    },
  );
}
