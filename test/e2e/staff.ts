import type { IssuedPasswordDto } from '../../src/server/accounts/account.dto.js';
import type { SessionDto } from '../../src/server/accounts/session.dto.js';
import type { AccountRole, AdministrationMode } from '../../src/app/account-port.js';
import type { RunningServer } from '../../src/server/main.js';
import { Browser, PASSWORD } from './browser.js';

/** Argon2id at its cheapest: tests sign in hundreds of times. */
export const FAST = { memoryCost: 1024, timeCost: 1 };

export const CHOSEN = 'Shan-hu_5207-mei';

/** Everybody who works with a server: made as the pages make them, and signed in. */
export class Staff {
  private constructor(
    private readonly server: RunningServer,
    readonly systemAdmin: Browser,
    readonly securityAdmin: Browser,
  ) {}

  /** Sets the server up: a system administrator and, in 三员分立, the first security administrator. */
  static async setUp(server: RunningServer, mode: AdministrationMode = 'separated'): Promise<Staff> {
    const systemAdmin = new Browser(server.url);
    await systemAdmin.open();
    const body = { code: server.setupCode, account: 'xitong', displayName: '王一', password: PASSWORD, mode };
    systemAdmin.taken(await systemAdmin.post<SessionDto>('setup', body));
    if (mode === 'single') return new Staff(server, systemAdmin, systemAdmin);
    const { body: issued } = await systemAdmin.post<IssuedPasswordDto>('accounts', {
      name: 'anquan',
      displayName: '李二',
      role: 'securityAdmin',
    });
    const securityAdmin = await firstSignIn(server, 'anquan', issued.oneTimePassword ?? '');
    return new Staff(server, systemAdmin, securityAdmin);
  }

  /** A person with a role, granted and signed in. */
  async hire(name: string, role: AccountRole, department?: string): Promise<Browser> {
    const request = { name, displayName: `${name}某`, role, ...(department && { department }) };
    const { body } = await this.systemAdmin.post<IssuedPasswordDto>('accounts', request);
    await this.securityAdmin.post('accounts/grants', { accounts: [name] });
    return firstSignIn(this.server, name, body.oneTimePassword ?? '');
  }
}

/** Signs in with a one-time password and chooses one. */
export async function firstSignIn(server: RunningServer, name: string, oneTime: string): Promise<Browser> {
  const browser = new Browser(server.url);
  const { status } = await browser.signIn(name, oneTime);
  if (status !== 200) throw new Error(`${name} could not sign in: ${status}`);
  const change = { current: oneTime, next: CHOSEN };
  browser.taken(await browser.post<SessionDto>('session/password', change));
  return browser;
}
