import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { AccountPage, IssuedPasswordDto } from '../../src/server/accounts/account.dto.js';
import type { SessionDto } from '../../src/server/accounts/session.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import { Browser, PASSWORD } from './browser.js';
import { qingcha } from './command-line.js';
import { CHOSEN, FAST, Staff, firstSignIn } from './staff.js';
import { type TestPostgres, startPostgres } from './postgres.js';
import { temporaryFolder } from './store-samples.js';

const DATABASES: readonly (readonly [string, () => Promise<TestPostgres | null>])[] = [
  ['SQLite', () => Promise.resolve(null)],
  ['PostgreSQL', startPostgres],
];

describe.each(DATABASES)('三员分立 on %s', (_, openDatabase) => {
  let folder: string;
  let database: TestPostgres | null;
  let server: RunningServer;
  let staff: Staff;

  beforeAll(async () => {
    database = await openDatabase();
    folder = temporaryFolder();
    server = await startServer({
      dataFolder: folder,
      databaseFile: join(folder, 'qingcha.sqlite'),
      databaseUrl: database?.url,
      port: 0,
      passwordCost: FAST,
    });
    staff = await Staff.setUp(server);
  });

  afterAll(async () => {
    await server?.close();
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('an account made by one administrator may do nothing until the other grants its role', async () => {
    const { systemAdmin, securityAdmin } = staff;
    const request = { name: 'ban-1', displayName: '赵办', role: 'office' };
    const { status, body } = await systemAdmin.post<IssuedPasswordDto>('accounts', request);
    expect([status, body.account.role, body.account.proposedRole]).toEqual([201, null, 'office']);
    const office = new Browser(server.url);
    expect((await office.signIn('ban-1', body.oneTimePassword)).body.account).toMatchObject({
      role: null,
      mustChangePassword: true,
    });
    expect((await office.get('rounds')).body.code).toBe('password-change-needed');
    const change = { current: body.oneTimePassword, next: CHOSEN };
    office.taken(await office.post<SessionDto>('session/password', change));
    expect((await office.get('rounds')).body.code).toBe('not-allowed');
    expect((await systemAdmin.change('PATCH', 'accounts/ban-1', { role: 'office' })).status).toBe(403);
    expect((await securityAdmin.post('accounts', request)).status).toBe(403);
    const granted = await securityAdmin.post<AccountPage>('accounts/grants', { accounts: ['ban-1'] });
    expect(granted.body.items).toMatchObject([{ name: 'ban-1', role: 'office', proposedRole: null }]);
    expect((await office.get('rounds')).status).toBe(200);
  });

  it('nobody gains what he may not have', async () => {
    const { systemAdmin, securityAdmin } = staff;
    const edit = (browser: Browser, name: string, body: object) =>
      browser.change('PATCH', `accounts/${name}`, body);
    // His own role; another role for himself; the last of the three.
    expect((await edit(securityAdmin, 'anquan', { role: 'office' })).status).toBe(403);
    expect((await edit(securityAdmin, 'xitong', { role: null })).body.code).toBe('last-holder');
    expect((await edit(systemAdmin, 'anquan', { isDisabled: true })).body.code).toBe('last-holder');
    // A second security administrator is not the system administrator's to name.
    const second = { name: 'anquan-2', displayName: '钱二', role: 'securityAdmin' };
    const { body } = await systemAdmin.post<IssuedPasswordDto>('accounts', second);
    expect(body.account).toMatchObject({ role: null, proposedRole: 'securityAdmin' });
    // Whoever could reset an administrator's password would be that administrator.
    expect((await edit(systemAdmin, 'anquan', { resetPassword: true })).body.code).toBe('console-only');
    expect((await edit(securityAdmin, 'anquan-2', { resetPassword: true })).status).toBe(403);
    expect((await edit(systemAdmin, 'anquan-2', { resetSecondFactor: true })).status).toBe(403);
    expect((await edit(systemAdmin, 'nobody', { isDisabled: true })).status).toBe(404);
    const wrong = { name: 'x-1', displayName: '孙', role: 'department' };
    expect((await systemAdmin.post('accounts', wrong)).body.code).toBe('department-needed');
    expect(
      (await systemAdmin.post('accounts', { ...wrong, name: 'ＸＩＴＯＮＧ', role: 'office' })).status,
    ).toBe(409);
    expect((await systemAdmin.post('accounts', { ...wrong, name: '../x', role: 'office' })).status).toBe(422);
  });

  it('a reset password suspends the role, and a disabled account is out at once', async () => {
    const { systemAdmin, securityAdmin } = staff;
    const bureau = await staff.hire('shenji-1', 'auditBureau');
    expect((await bureau.get('runs')).status).toBe(200);
    const reset = await systemAdmin.change<IssuedPasswordDto>('PATCH', 'accounts/shenji-1', {
      resetPassword: true,
    });
    expect(reset.body.account).toMatchObject({
      role: null,
      proposedRole: 'auditBureau',
      password: 'one-time',
    });
    expect((await bureau.get('runs')).status).toBe(401);
    const again = await firstSignIn(server, 'shenji-1', reset.body.oneTimePassword ?? '');
    expect((await again.get('runs')).status).toBe(403);
    await securityAdmin.post('accounts/grants', { accounts: ['shenji-1'] });
    expect((await again.get('runs')).status).toBe(200);
    await systemAdmin.change('PATCH', 'accounts/shenji-1', { isDisabled: true });
    expect((await again.get('runs')).status).toBe(401);
    expect((await new Browser(server.url).signIn('shenji-1', CHOSEN)).status).toBe(401);
    await systemAdmin.change('PATCH', 'accounts/shenji-1', { isDisabled: false });
    expect((await new Browser(server.url).signIn('shenji-1', CHOSEN)).status).toBe(200);
  });

  it('a list of units makes accounts whose passwords are shown once', async () => {
    const path = join(folder, '名单.xlsx');
    const list = new ExcelJS.Workbook();
    const sheet = list.addWorksheet('名单');
    sheet.addRow(['各单位填报人员']);
    sheet.addRow(['序号', '填报单位', '姓名', '账号', '角色']);
    sheet.addRow([1, '清源市教育局', '周一']);
    sheet.addRow([2, '清源市教育局', '吴二', 'jiaoyu-2']);
    sheet.addRow([3, '', '郑三', 'ban-3', '办公室']);
    writeFileSync(path, Buffer.from(await list.xlsx.writeBuffer()));
    const send = async () => {
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(await list.xlsx.writeBuffer())]), '名单.xlsx');
      const response = await staff.systemAdmin.request('accounts/list', { method: 'POST', body: form });
      expect(response.status).toBe(200);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(await response.arrayBuffer());
      const rows: string[][] = [];
      book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
      return rows.slice(rows.findIndex(([first]) => first === '单位') + 1);
    };
    const rows = await send();
    expect(rows.map((row) => [row[0], row[1], row[3]])).toEqual([
      ['清源市教育局', '周一', '填报单位'],
      ['清源市教育局', '吴二', '填报单位'],
      ['', '郑三', '办公室'],
    ]);
    const [first = [], second = []] = rows;
    expect(first[2]).toMatch(/^u\d{4}$/u);
    expect(second[2]).toBe('jiaoyu-2');
    expect(new Set(rows.map((row) => row[4])).size).toBe(3);
    await staff.securityAdmin.post('accounts/grants', { accounts: [first[2]] });
    const unit = await firstSignIn(server, first[2] ?? '', first[4] ?? '');
    expect((await unit.open()).account).toMatchObject({ role: 'department', department: '清源市教育局' });
    expect((await send()).every((row) => row[6] === '已有账号，未改动')).toBe(true);
    const { body } = await staff.systemAdmin.get<AccountPage>('accounts?limit=200');
    expect(JSON.stringify(body)).not.toMatch(/argon2|Hash|secret/iu);
  });
});

describe('the console', () => {
  it('makes the first administrator only with a mode, and the server takes note at once', async () => {
    const home = temporaryFolder();
    const file = join(home, 'data', 'qingcha.sqlite');
    const server = await startServer({
      dataFolder: join(home, 'data'),
      databaseFile: file,
      port: 0,
      passwordCost: FAST,
    });
    const run = async (args: readonly string[]) => {
      const ended = qingcha(home, args);
      // The program ran while this one stood still: its idle connections are closed first.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return ended;
    };
    try {
      const create = (...more: string[]) => run(['admin', 'create', 'root-1', '--name', '李一', ...more]);
      expect((await create()).stderr).toContain('--mode');
      expect((await create('--mode', 'single', '--role', 'office')).status).toBe(3);
      const { status, stdout } = await create('--mode', 'single');
      expect([status, stdout]).toEqual([0, expect.stringContaining('系统管理员（一次性密码未修改）')]);
      const password = /一次性密码：(\S+)（/u.exec(stdout)?.[1] ?? '';
      const admin = await firstSignIn(server, 'root-1', password);
      expect(await admin.open()).toMatchObject({ mode: 'single', needsSetup: false });
      // One person for all three: roles are granted as they are asked for.
      const { body } = await admin.post<IssuedPasswordDto>('accounts', {
        name: 'ban',
        displayName: '王',
        role: 'office',
      });
      expect(body.account.role).toBe('office');
      expect((await admin.get('rounds')).status).toBe(403);
      expect((await run(['admin', 'list'])).stdout).toContain('ban：王，办公室（一次性密码未修改）');
      const reset = await run(['admin', 'reset', 'root-1']);
      expect(reset.stdout).toMatch(/一次性密码：/u);
      expect((await admin.get('accounts')).status).toBe(401);
      expect((await new Browser(server.url).signIn('root-1', PASSWORD)).status).toBe(401);
      writeFileSync(join(home, '名单.csv'), '单位,姓名\n市档案局,甲\n市水利局,乙\n');
      const made = await run(['accounts', 'import', '名单.csv', '--out', '密码.xlsx']);
      expect([made.status, made.stdout]).toEqual([0, expect.stringContaining('新建账号 2 个')]);
      writeFileSync(join(home, '坏.csv'), '名称,姓名\n市档案局,甲\n');
      expect(await run(['accounts', 'import', '坏.csv', '--out', '密码2.xlsx'])).toMatchObject({
        status: 2,
      });
    } finally {
      await server.close();
      rmSync(home, { recursive: true, force: true });
    }
  });
});
