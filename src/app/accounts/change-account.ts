import type {
  Account,
  AccountChange,
  AccountRole,
  AccountWriter,
  AdministrationMode,
} from '../account-port.js';
import type { Role } from '../actor.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';
import { ROLE_TITLES, isAdministrator, rightsOf } from './account-roles.js';
import { type AccountView, viewOf } from './account-view.js';
import { type IssuedPassword, checkDepartment, holders, issued, roleOf } from './create-account.js';
import { ONE_TIME_HOURS, hoursLater, oneTimePassword } from './one-time-password.js';

/** What an administrator changes; each part needs its own right. */
export interface AccountEdit {
  /** System administrator. */
  readonly isDisabled?: boolean | undefined;
  /** System administrator: a new one-time password. */
  readonly resetPassword?: boolean | undefined;
  /** Security administrator. */
  readonly resetSecondFactor?: boolean | undefined;
  /** Security administrator; `null` takes the role away. */
  readonly role?: AccountRole | null | undefined;
}

export type EditedAccount = Pick<IssuedPassword, 'account'> & Partial<IssuedPassword>;

interface Editing {
  readonly account: Account;
  readonly edit: AccountEdit;
  readonly rights: ReadonlySet<Role>;
  readonly mode: AdministrationMode | null;
  readonly ports: Ports;
}

/**
 * Changes an account. In 三员分立 nobody gains what he may not have: whoever hands out passwords grants no role, a
 * password of an administrator is only reset at the console, and a reset one works when the role is granted again.
 */
export async function changeAccount(name: string, edit: AccountEdit, ports: Ports): Promise<EditedAccount> {
  const password = oneTimePassword();
  const hash = edit.resetPassword ? await ports.credentials.hashRandom(password) : '';
  const act = { actor: ports.actor, action: actionOf(edit), subject: name };
  const changed = await ports.register.write(act, async ({ accounts }) => {
    const mode = await accounts.lockMode();
    const account = await accounts.find(name);
    if (!account) throw new Fault('account-not-found', { account: name });
    const editing = { account, edit, rights: rightsOf(ports.actor.role, mode), mode, ports };
    await checkEdit(editing, accounts);
    await accounts.change(account.id, changesOf(editing, hash));
    if (edit.isDisabled || edit.resetPassword) await accounts.endSessions(account.id);
    if (edit.resetPassword) await accounts.forgetFailures(name);
    return accounts.find(name);
  });
  if (!changed) throw new Error(`account ${name} vanished`);
  return edit.resetPassword ? issued(changed, password, ports) : { account: viewOf(changed, ports) };
}

const actionOf = ({ isDisabled, resetPassword, resetSecondFactor, role }: AccountEdit): string => {
  if (role !== undefined) return role === null ? 'role.revoke' : 'role.grant';
  if (resetPassword) return 'password.reset';
  if (resetSecondFactor) return 'second-factor.reset';
  return isDisabled === false ? 'account.enable' : 'account.disable';
};

async function checkEdit(editing: Editing, accounts: AccountWriter): Promise<void> {
  const { account, edit, rights, mode, ports } = editing;
  const isConsole = rights.has('console');
  const need = (right: Role) => {
    if (!rights.has(right)) throw new Fault('not-allowed');
  };
  if (edit.isDisabled !== undefined) need('systemAdmin');
  if (edit.resetPassword) need('systemAdmin');
  if (edit.resetPassword && mode === 'separated' && !isConsole && isAdministrator(account.role))
    throw new Fault('console-only');
  if (edit.resetSecondFactor) need('securityAdmin');
  if (edit.role !== undefined) {
    checkDepartment(edit.role, account.department);
    const wanted = await roleOf(edit.role, accounts, ports);
    // Nobody grants himself anything.
    const isOwn = account.name === ports.actor.name && !isConsole;
    if (isOwn || (edit.role !== null && wanted.role === null)) throw new Fault('not-allowed');
    if (edit.role === null) need('securityAdmin');
  }
  const loses = edit.isDisabled || (edit.role !== undefined && edit.role !== account.role);
  if (loses && account.role !== null && !account.isDisabled) await keepLast(account.role, account, accounts);
}

/** The last of 三员 stays: without him nobody could name another. */
async function keepLast(role: AccountRole, { id }: Account, accounts: AccountWriter): Promise<void> {
  if (!isAdministrator(role)) return;
  const others = (await holders(role, accounts)).filter((holder) => holder.id !== id);
  if (!others.length) throw new Fault('last-holder', { role: ROLE_TITLES[role] });
}

function changesOf({ account, edit, mode, rights, ports }: Editing, passwordHash: string): AccountChange {
  const now = ports.clock.now();
  // Who resets a password knows it: in 三员分立 the role waits until the security administrator grants it again.
  const isSuspended = mode === 'separated' && !rights.has('console') && account.role !== null;
  return {
    ...(edit.isDisabled !== undefined && { isDisabled: edit.isDisabled }),
    ...(edit.resetSecondFactor && { secondFactor: null, pendingFactor: null }),
    ...(edit.resetPassword && {
      passwordHash,
      passwordSetAt: now,
      oneTimeUntil: hoursLater(now, ONE_TIME_HOURS.person),
      ...(isSuspended && { role: null, proposedRole: account.role }),
    }),
    ...(edit.role !== undefined && { role: edit.role, proposedRole: null }),
  };
}

/** Grants many accounts the role that was proposed for each; those that wait for none are left alone. */
export async function grantProposed(names: readonly string[], ports: Ports): Promise<readonly AccountView[]> {
  const granted: AccountView[] = [];
  for (const name of names) {
    const account = await ports.register.accounts.find(name);
    if (!account) throw new Fault('account-not-found', { account: name });
    if (account.proposedRole === null) continue;
    granted.push((await changeAccount(name, { role: account.proposedRole }, ports)).account);
  }
  return granted;
}
