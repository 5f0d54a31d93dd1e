import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AccountRole, AdministrationMode } from '../../app/account-port.js';
import { ACCOUNT_ROLES, ROLE_TITLES } from '../../app/accounts/account-roles.js';
import { type AccountView, listAccounts } from '../../app/accounts/account-view.js';
import { changeAccount } from '../../app/accounts/change-account.js';
import { type IssuedPassword, createAccount } from '../../app/accounts/create-account.js';
import { importAccounts } from '../../app/accounts/import-accounts.js';
import { Fault } from '../../app/fault.js';
import { type CommonOptions, oneOf, withSession } from '../session.js';
import { print, say } from '../terminal.js';

export interface AdminCreateOptions extends CommonOptions {
  readonly name: string;
  readonly role: string;
  readonly mode?: string;
}

/** Makes an administrator at the console; the first one also settles who administers. */
export async function adminCreateCommand(account: string, options: AdminCreateOptions): Promise<void> {
  const role = oneOf<AccountRole>('--role', options.role, ACCOUNT_ROLES);
  await withSession(options, async ({ ports }) => {
    const isFirst = !(await ports.register.accounts.exist());
    if (isFirst && options.mode === undefined) throw new Fault('mode-missing');
    const mode =
      options.mode === undefined
        ? null
        : oneOf<AdministrationMode>('--mode', options.mode, ['separated', 'single']);
    if (isFirst) oneOf<AccountRole>('--role', role, ['systemAdmin']);
    const request = { name: account, displayName: options.name, department: null, role };
    tell(await createAccount(request, ports, mode));
  });
}

/** A new one-time password, also for an administrator; a lost second factor goes with it. */
export async function adminResetCommand(account: string, options: CommonOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const edit = { resetPassword: true, resetSecondFactor: true, isDisabled: false };
    const {
      account: changed,
      oneTimePassword = '',
      validUntil = '',
    } = await changeAccount(account, edit, ports);
    tell({ account: changed, oneTimePassword, validUntil });
  });
}

/** Every account: who, what, and whether it may sign in. */
export async function adminListCommand(options: CommonOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const accounts = await listAccounts(ports);
    if (options.json) print(JSON.stringify(accounts));
    else for (const account of accounts) print(describe(account));
  });
}

/** Accounts of many units from a list; their passwords are written once. */
export async function accountsImportCommand(
  file: string,
  options: CommonOptions & { readonly out: string },
): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const { workbook, created, standing } = await importAccounts({ name: basename(file), path: file }, ports);
    // Nobody else on this machine may read it.
    await writeFile(options.out, workbook, { mode: 0o600 });
    print(`新建账号 ${created} 个，已有的 ${standing} 个未改动。一次性密码在 ${options.out}，分发后请销毁。`);
  });
}

function tell({ account, oneTimePassword, validUntil }: IssuedPassword): void {
  print(describe(account));
  print(
    `一次性密码：${oneTimePassword}（${new Date(validUntil).toLocaleString('zh-CN')} 前有效，首次登录须修改）`,
  );
  say('密码只显示这一次。');
}

const PASSWORD_TITLES = {
  chosen: '',
  'one-time': '（一次性密码未修改）',
  expired: '（密码已过期）',
} as const;

function describe({
  name,
  displayName,
  department,
  role,
  proposedRole,
  isDisabled,
  password,
}: AccountView): string {
  const title = role ? ROLE_TITLES[role] : proposedRole ? `待授予${ROLE_TITLES[proposedRole]}` : '没有角色';
  const unit = department ? `，${department}` : '';
  return `${name}：${displayName}${unit}，${title}${isDisabled ? '，已停用' : ''}${PASSWORD_TITLES[password]}`;
}
