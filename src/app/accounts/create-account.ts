import type {
  Account,
  AccountReader,
  AccountRole,
  AccountWriter,
  AdministrationMode,
  NewAccount,
} from '../account-port.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';
import { checkName } from './account-names.js';
import { unitNames } from './unit-names.js';
import { rightsOf } from './account-roles.js';
import { type AccountView, viewOf } from './account-view.js';
import { ONE_TIME_HOURS, hoursLater, oneTimePassword } from './one-time-password.js';

export interface AccountRequest {
  readonly name: string;
  readonly displayName: string;
  readonly department: string | null;
  /** Granted at once where the creator may grant roles, else proposed to the security administrator. */
  readonly role: AccountRole | null;
}

/** A password that is shown this once, and the account it opens. */
export interface IssuedPassword {
  readonly account: AccountView;
  readonly oneTimePassword: string;
  readonly validUntil: string;
}

/** Makes an account with a one-time password. In 三员分立 it may do nothing until its role is granted.
 * `mode`: who administers, chosen with the first account and never changed. */
export async function createAccount(
  request: AccountRequest,
  ports: Ports,
  mode: AdministrationMode | null = null,
): Promise<IssuedPassword> {
  const password = oneTimePassword();
  const unit = request.department?.trim() ? (await unitNames(ports))(request.department) : null;
  const account = await newAccount({ ...request, department: unit }, password, ONE_TIME_HOURS.person, ports);
  const act = { actor: ports.actor, action: 'account.create', subject: account.name };
  const added = await ports.register.write(act, async (writer) => {
    const { accounts } = writer;
    if (mode !== null) await chooseMode(mode, accounts, ports.clock.now());
    if (!rightsOf(ports.actor.role, await accounts.mode()).has('systemAdmin')) throw new Fault('not-allowed');
    if (unit) await writer.ensureDepartment(unit);
    return accounts.add({ ...account, ...(await roleOf(request.role, accounts, ports)) });
  });
  return issued(added, password, ports);
}

/** Settles who administers; the first choice stands. */
export async function chooseMode(
  mode: AdministrationMode,
  accounts: AccountWriter,
  now: string,
): Promise<void> {
  if ((await accounts.chooseMode(mode, now)) !== mode) throw new Fault('mode-chosen');
}

export const issued = (account: Account, password: string, ports: Ports): IssuedPassword => ({
  account: viewOf(account, ports),
  oneTimePassword: password,
  validUntil: account.oneTimeUntil ?? '',
});

/** The account as it is stored; a name that belongs to nobody yet is the writer's to check. */
export async function newAccount(
  { name, displayName, department, role }: AccountRequest,
  password: string,
  hours: number,
  { clock, credentials }: Ports,
): Promise<NewAccount> {
  checkDepartment(role, department);
  const now = clock.now();
  return {
    name: checkName(name),
    displayName: displayName.trim(),
    department,
    role: null,
    proposedRole: null,
    passwordHash: await credentials.hashRandom(password),
    passwordSetAt: now,
    oneTimeUntil: hoursLater(now, hours),
    createdAt: now,
  };
}

/** A department's account belongs to a unit, and nobody else's does. */
export function checkDepartment(role: AccountRole | null, department: string | null): void {
  if (role !== null && (role === 'department') !== Boolean(department?.trim()))
    throw new Fault('department-needed');
}

/**
 * Whether a role that is asked for is granted or only proposed. The first security administrator is named by the
 * system administrator, because nobody else could be; everybody after that by him.
 */
export async function roleOf(
  role: AccountRole | null,
  accounts: AccountReader,
  { actor }: Pick<Ports, 'actor'>,
): Promise<Pick<NewAccount, 'role' | 'proposedRole'>> {
  const rights = rightsOf(actor.role, await accounts.mode());
  const isFirst = role === 'securityAdmin' && !(await holders('securityAdmin', accounts)).length;
  const isGranted = rights.has('securityAdmin') || (isFirst && rights.has('systemAdmin'));
  return isGranted ? { role, proposedRole: null } : { role: null, proposedRole: role };
}

/** Accounts that hold the role and may sign in. */
export const holders = async (role: AccountRole, accounts: AccountReader): Promise<readonly Account[]> =>
  (await accounts.all()).filter((account) => account.role === role && !account.isDisabled);
