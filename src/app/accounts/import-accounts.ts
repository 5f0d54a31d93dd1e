import type { Sheet } from '../../core/intake/sheet.js';
import type { Table, TableCell } from '../../core/lists/table.js';
import type { Account } from '../account-port.js';
import { Fault } from '../fault.js';
import type { Ports, RegisterWriter, SourceFile } from '../ports.js';
import { ROLE_TITLES, rightsOf } from './account-roles.js';
import { newAccount, roleOf } from './create-account.js';
import { ONE_TIME_HOURS, oneTimePassword } from './one-time-password.js';
import { type AccountLine, readAccountList } from './read-account-list.js';
import { unitNames } from './unit-names.js';

/** Accounts made from a list: the workbook with their passwords exists only in this answer. */
export interface IssuedAccounts {
  readonly workbook: Uint8Array;
  readonly created: number;
  /** Lines whose account was there already and is unchanged. */
  readonly standing: number;
}

/** Name under which the passwords are saved. */
export const ACCOUNT_FILE_NAME = '账号和一次性密码.xlsx';

interface Prepared {
  readonly line: AccountLine;
  readonly password: string;
  readonly account: Awaited<ReturnType<typeof newAccount>>;
}

/**
 * Makes accounts from a spreadsheet of units and people, all or none. A line whose person already has an account
 * changes nothing, so the same list may be sent again with more lines.
 */
export async function importAccounts(source: SourceFile, ports: Ports): Promise<IssuedAccounts> {
  const { lines, errors } = readAccountList(await sheetsOf(source, ports));
  if (errors.length) throw new Fault('account-list', { errors: errors.slice(0, 5).join('；') });
  const unitName = await unitNames(ports);
  const prepared: Prepared[] = [];
  for (const line of lines) {
    const password = oneTimePassword();
    const department = line.role === 'department' ? unitName(line.department) : null;
    // The name is chosen when it is known which ones are taken.
    const request = { ...line, name: line.name || 'unnamed', department };
    const displayName = line.displayName || line.department;
    const account = await newAccount({ ...request, displayName }, password, ONE_TIME_HOURS.list, ports);
    prepared.push({ line, password, account });
  }
  const act = { actor: ports.actor, action: 'account.import', subject: `${lines.length} 行` };
  const rows = await ports.register.write(act, (writer) => addAll(prepared, writer, ports));
  const created = rows.filter(({ password }) => password !== null).length;
  const table = tableOf(rows);
  return {
    workbook: await ports.tables.write([table], ports.clock.now().slice(0, 10)),
    created,
    standing: rows.length - created,
  };
}

async function sheetsOf(source: SourceFile, { reader }: Ports): Promise<readonly Sheet[]> {
  const [reading] = await reader.read(source);
  if (!reading) throw new Fault('account-list', { errors: '文件是空的' });
  if (reading.opened.status === 'rejected')
    throw new Fault('account-list', { errors: reading.opened.message });
  return reading.opened.sheets;
}

interface IssuedRow {
  readonly account: Account;
  /** `null` where the account was there already. */
  readonly password: string | null;
}

async function addAll(
  prepared: readonly Prepared[],
  writer: RegisterWriter,
  ports: Ports,
): Promise<readonly IssuedRow[]> {
  const { accounts } = writer;
  if (!rightsOf(ports.actor.role, await accounts.mode()).has('systemAdmin')) throw new Fault('not-allowed');
  const standing = [...(await accounts.all())];
  const rows: IssuedRow[] = [];
  for (const { line, password, account } of prepared) {
    const before = standing.find((known) =>
      line.name
        ? known.name === account.name
        : known.department === account.department && known.displayName === account.displayName,
    );
    if (before) {
      rows.push({ account: before, password: null });
      continue;
    }
    if (account.department) await writer.ensureDepartment(account.department);
    const name = line.name ? account.name : freeName(standing);
    const added = await accounts.add({ ...account, name, ...(await roleOf(line.role, accounts, ports)) });
    standing.push(added);
    rows.push({ account: added, password });
  }
  return rows;
}

/** u0001, u0002 …: a unit's name would be long to type, and a person's would stand in every trail entry. */
function freeName(standing: readonly Account[]): string {
  const taken = new Set(standing.map(({ name }) => name));
  let number = standing.length;
  while (taken.has(`u${String(number).padStart(4, '0')}`)) number++;
  return `u${String(number).padStart(4, '0')}`;
}

function tableOf(rows: readonly IssuedRow[]): Table {
  const column = (title: string, width: number) => ({ title, width });
  return {
    sheet: '一次性密码',
    title: '账号和一次性密码',
    captions: ['首次登录必须修改密码；过期未用的由系统管理员重新发给。本表只生成这一次，分发后请销毁。'],
    columns: [
      column('单位', 28),
      column('姓名', 14),
      column('账号', 14),
      column('角色', 14),
      column('一次性密码', 24),
      column('有效期至', 20),
      column('说明', 34),
    ],
    rows: rows.map(({ account, password }): readonly TableCell[] => {
      const role = account.role ?? account.proposedRole;
      const note = password === null ? '已有账号，未改动' : account.role ? '' : '待安全管理员授予角色后可用';
      return [
        account.department ?? '',
        account.displayName,
        account.name,
        role ? ROLE_TITLES[role] : '',
        password ?? '',
        password === null ? '' : localTime(account.oneTimeUntil ?? ''),
        note,
      ];
    }),
    notes: [],
  };
}

/** Minutes in the time of this machine, as people read it. */
function localTime(time: string): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
