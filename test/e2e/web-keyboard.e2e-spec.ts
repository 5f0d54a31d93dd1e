import { join } from 'node:path';
import type { Browser as WebBrowser, Locator, Page } from 'playwright-core';
import type { CasePage } from '../../src/server/reviews/case.dto.js';
import type { SessionDto } from '../../src/server/accounts/session.dto.js';
import type { AccountRole } from '../../src/app/account-port.js';
import { ROOT } from '../source-tree.js';
import { Browser, PASSWORD } from './browser.js';
import { openBrowser, openPage, visit } from './chromium.js';
import { type Site, openSite } from './site.js';
import { hire } from './site-people.js';

const ROUND = '2017年普查';
const IN_ROUND = `/rounds/${encodeURIComponent(ROUND)}`;
const UNIT = '清源市教育局';
const CHOSEN = 'Shan-hu_5207-mei';
/** Further than any control of these pages, once round. */
const MOST_PRESSES = 400;

let site: Site;
let browser: WebBrowser;

beforeAll(async () => {
  site = await openSite('run', join(ROOT, 'fixtures/surveys'));
  // Nobody has an account yet: whoever sits at this machine may do it.
  const console = new Browser(site.url);
  const cases = `rounds/${encodeURIComponent(ROUND)}/cases`;
  await console.post(cases, { by: '李审计' });
  const asked = `${cases}?limit=200&kind=rectify&department=${encodeURIComponent(UNIT)}`;
  const { items } = (await console.get<CasePage>(asked)).body;
  const replyBy = new Date(Date.now() + 15 * 86_400_000).toISOString().slice(0, 10);
  const steps = items.map(({ id }) => ({ case: id, step: 'notify', replyBy, files: [] }));
  expect((await console.post(`${cases}/steps`, { by: '李审计', steps })).status).toBe(200);
  const administrator = new Browser(site.url);
  await administrator.open();
  await administrator.post<SessionDto>('setup', {
    ...{ code: await site.setupCode(), account: 'guanli', displayName: '王管理' },
    ...{ password: PASSWORD, mode: 'single' },
  });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A window of somebody who has signed in already; how that goes by keyboard is walked elsewhere. */
async function sitDown(name: string, role: AccountRole, department?: string): Promise<Page> {
  const oneTime = await hire(site, name, role, department);
  const person = new Browser(site.url);
  await person.signIn(name, oneTime);
  await person.post('session/password', { current: oneTime, next: CHOSEN });
  const page = await openPage(browser);
  const [key = '', value = ''] = person.cookie.split('=');
  await page.context().addCookies([{ name: key, value, url: site.url }]);
  await page.goto(site.url);
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
  return page;
}

/** Whether the control, or what is drawn for it, looks otherwise without the keyboard on it. */
const SHOWS_FOCUS = `(async () => {
  const here = document.activeElement;
  const drawn = [here, here.nextElementSibling, here.parentElement,
    here.closest('.ant-select, .ant-checkbox-wrapper, .ant-radio-wrapper')].filter(Boolean);
  const look = () => drawn.map((element) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
    return [outlineStyle, outlineWidth, boxShadow, borderColor].join();
  }).join(';');
  const drawnAgain = () => new Promise((resolve) => setTimeout(resolve, 50));
  const focused = look();
  here.blur();
  await drawnAgain();
  const plain = look();
  here.focus();
  await drawnAgain();
  return focused !== plain;
})()`;

/** Moves there with the Tab key alone; fails when it is not reached or nothing shows that it is. */
async function reach(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let presses = 0; !(await isThere()); presses++) {
    if (presses === MOST_PRESSES) throw new Error(`the Tab key does not reach ${String(target)}`);
    await page.keyboard.press('Tab');
  }
  expect([String(target), await page.evaluate(SHOWS_FOCUS)]).toEqual([String(target), true]);
}

const press = async (target: Locator, key = 'Enter'): Promise<void> => {
  await reach(target);
  await target.page().keyboard.press(key);
};

describe('by keyboard alone', () => {
  it('a department accepts what is to be put in order in one go', async () => {
    const page = await sitDown('bumen', 'department', UNIT);
    await visit(page, `${IN_ROUND}/cases?kind=rectify`);
    await press(page.getByLabel(/^全选待答复 \d+ 件$/u), 'Space');
    await press(page.getByRole('button', { name: /^一并答复 \d+ 件$/u }));
    const dialog = page.getByRole('dialog');
    await press(dialog.getByLabel('认可'), 'Space');
    await press(dialog.getByLabel(/^已逐件核对证据/u), 'Space');
    await press(dialog.getByRole('button', { name: /^答复这 \d+ 件$/u }));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('部门已说明').first().waitFor();
  }, 60_000);

  it('the bureau confirms what a heading asks, splits a group and merges two', async () => {
    const page = await sitDown('shenji', 'auditBureau');
    const { keyboard } = page;
    await visit(page, `${IN_ROUND}/mappings`);
    await reach(page.getByRole('combobox', { name: '“服务器台数”对应的问题' }));
    await keyboard.type('服务器');
    await keyboard.press('Escape');
    await press(page.getByRole('button', { name: '确认对应关系' }));
    await page
      .getByText(/已记住/u)
      .first()
      .waitFor();

    await visit(page, `${IN_ROUND}/groups`);
    await press(page.getByRole('checkbox', { name: /^从 .* 拆出/u }).first(), 'Space');
    await press(page.getByRole('button', { name: '拆出所选 1' }));
    await page.getByText(/还没有进入判定/u).waitFor();
    const picks = page.getByRole('checkbox', { name: /以便合并$/u });
    await press(picks.nth(0), 'Space');
    await press(picks.nth(1), 'Space');
    await press(page.getByRole('button', { name: '合并所选 2 组' }));
    const dialog = page.getByRole('dialog');
    await reach(dialog.locator('textarea'));
    await keyboard.type('同为一类系统，合并为一组。');
    await press(dialog.getByRole('button', { name: /^合\s*并$/u }));
    await dialog.waitFor({ state: 'hidden' });
  }, 60_000);

  it('the office opens a list and saves it, and takes the calendar of the plan away', async () => {
    const page = await sitDown('bangong', 'office');
    await visit(page, `${IN_ROUND}/lists`);
    const lists = page.getByRole('navigation', { name: '清单' });
    await press(lists.getByText('缺据待补清单', { exact: true }));
    await page
      .getByRole('table', { name: /缺据待补清单/u })
      .first()
      .waitFor();
    const list = page.waitForEvent('download');
    await press(page.getByRole('button', { name: 'xlsx：缺据待补清单' }));
    expect((await list).suggestedFilename()).toContain('缺据待补清单');
    await visit(page, `${IN_ROUND}/plan`);
    const calendar = page.waitForEvent('download');
    await press(page.getByRole('button', { name: '下载日历' }));
    expect((await calendar).suggestedFilename()).toMatch(/\.ics$/u);
  }, 60_000);
});
