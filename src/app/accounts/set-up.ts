import { STRANGER } from './account-roles.js';
import type { AccountRole, AdministrationMode } from '../account-port.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';
import { checkName } from './account-names.js';
import { checkPassword } from './choose-password.js';
import { hashOfToken, newToken } from './session-token.js';

export interface SetUpRequest {
  readonly account: string;
  readonly displayName: string;
  readonly password: string;
  /** 三员分立, or one person for all three; never assumed. */
  readonly mode: AdministrationMode;
}

/**
 * Creates the first administrator and signs him in: from then on everybody needs an account. Fails when there is
 * one already, also when two try at once.
 */
export async function setUp(request: SetUpRequest, ports: Ports): Promise<string> {
  const name = checkName(request.account);
  const owner = { name, displayName: request.displayName.trim(), department: null };
  checkPassword(request.password, owner, ports);
  const passwordHash = await ports.credentials.hash(request.password);
  const now = ports.clock.now();
  const token = newToken();
  const role: AccountRole = 'systemAdmin';
  await ports.register.write(
    { actor: STRANGER, action: 'administration.set-up', subject: name },
    async (writer) => {
      const { accounts } = writer;
      // Whoever comes second waits here, and then sees the account of the first.
      const mode = await accounts.chooseMode(request.mode, now);
      if (await accounts.exist()) throw new Fault('set-up-done');
      if (mode !== request.mode) throw new Fault('mode-chosen');
      const { id } = await accounts.add({
        ...owner,
        role,
        proposedRole: null,
        passwordHash,
        passwordSetAt: now,
        oneTimeUntil: null,
        createdAt: now,
      });
      await accounts.startSession(id, hashOfToken(token), now);
    },
  );
  return token;
}
