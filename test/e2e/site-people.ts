import type { Browser as WebBrowser, Page } from 'playwright-core';
import type { AccountRole } from '../../src/app/account-port.js';
import { Browser, PASSWORD } from './browser.js';
import { openPage } from './chromium.js';
import type { Site } from './site.js';

/** What everybody chooses on the first day. */
const CHOSEN = 'Shan-hu_5207-mei';
const ADMINISTRATOR = 'guanli';

/** The first administrator, made on the set-up page with the code of the console. */
export async function setUpByPage(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/setup`);
  await page.getByLabel('一次性安装码').fill(await site.setupCode());
  await page.getByLabel('账号').fill(ADMINISTRATOR);
  await page.getByLabel('姓名').fill('王管理');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByText('单一管理员：一人兼任').click();
  await page.getByRole('button', { name: /建\s*立/u }).click();
  // Whoever was at work without an account is now somebody.
  await page.getByRole('button', { name: '王管理' }).waitFor();
}

/** An account as the administrator makes it; answers its one-time password. */
export async function hire(
  site: Site,
  name: string,
  role: AccountRole,
  department?: string,
): Promise<string> {
  const administrator = new Browser(site.url);
  await administrator.signIn(ADMINISTRATOR);
  const request = { name, displayName: `${name}某`, role, ...(department && { department }) };
  const { status, body } = await administrator.post<{ readonly oneTimePassword?: string }>(
    'accounts',
    request,
  );
  if (status !== 201 || !body.oneTimePassword)
    throw new Error(`${name} was not made: ${status} ${JSON.stringify(body)}`);
  return body.oneTimePassword;
}

/** A window of somebody's own, with what went wrong in it. */
export interface Desk {
  readonly page: Page;
  /** Errors of the page, and requests that left the site. */
  readonly complaints: string[];
}

export async function openDesk(browser: WebBrowser, site: Site): Promise<Desk> {
  const page = await openPage(browser);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(?:data|blob):/u.test(request.url()))
      complaints.push(`outside: ${request.url()}`);
  });
  return { page, complaints };
}

/** The first sign-in with a one-time password, by keyboard alone, through to the home page. */
export async function signInByKeyboard(page: Page, site: Site, name: string, oneTime: string): Promise<void> {
  const { keyboard } = page;
  await page.goto(site.url);
  await page.getByLabel('账号').waitFor();
  await keyboard.type(name);
  await keyboard.press('Tab');
  await keyboard.type(oneTime);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '修改密码' }).waitFor();
  await tabTo(page, 'current');
  for (const [id, text] of [
    ['current', oneTime],
    ['next', CHOSEN],
    ['again', CHOSEN],
  ] as const) {
    await tabTo(page, id);
    await keyboard.type(text);
  }
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
}

/** Moves with the Tab key to the field of this name; fails when the keyboard cannot reach it. */
export async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate(`(document.activeElement?.id ?? '').endsWith('${id}')`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${id}`);
}
