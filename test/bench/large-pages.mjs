// usage: large-pages.mjs FOLDER   how the pages of a large round feel in a browser, role by role: from signing in to the
// home page, every page of the menu, scrolling, typing into a filter, going from matter to matter. FOLDER keeps the register.
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { PASSWORD, ROUND, fill, people, serve } from './large-site.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'];
const executablePath = [process.env.TEST_BROWSER ?? '', ...BROWSERS].find((path) => path && existsSync(path));
const [folder] = process.argv.slice(2);
const LONG_FRAME_MS = 50;
const SOUGHT = '审批系统';

/** Nothing is being fetched any more for what stands on the page. */
const SETTLED = `Boolean(document.querySelector('h1:not([data-left])')) && !document.querySelector('.ant-spin-spinning, [aria-busy="true"]')`;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the page has its content, twice in a row: between two questions nothing is fetched for a moment. */
async function settle(page) {
  for (let times = 0; times < 2;) {
    times = (await page.evaluate(SETTLED)) ? times + 1 : 0;
    await pause(15);
  }
}

/** What an act takes: seconds of the clock until the page has its content, CPU seconds of the server. */
async function taken(page, site, act) {
  const [started, used] = [performance.now(), site.cpu()];
  await act();
  await settle(page);
  return { elapsed: (performance.now() - started) / 1000, cpu: site.cpu() - used };
}

/** The same for an act that leads to another page: what stands there before it comes does not count. */
async function led(page, site, act) {
  await page.evaluate(`document.querySelector('h1').dataset.left = ''`);
  return taken(page, site, act);
}

/** Frames while something is done: the longest, and how many could be felt. */
async function frames(page, act) {
  await page.evaluate(`globalThis.frames_ = []; globalThis.watching_ = true;
    requestAnimationFrame(function tick(now) {
      if (globalThis.last_) frames_.push(now - last_);
      globalThis.last_ = globalThis.watching_ ? now : 0;
      if (watching_) requestAnimationFrame(tick);
    })`);
  await act();
  const all = await page.evaluate('globalThis.watching_ = false; frames_');
  return {
    frames: all.length,
    longest: Math.max(...all),
    long: all.filter((ms) => ms > LONG_FRAME_MS).length,
  };
}

async function scrolled(page, selector) {
  const box = await page.locator(selector).first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 200));
  return frames(page, async () => {
    for (let turn = 0; turn < 20; turn++) {
      await page.mouse.wheel(0, 300);
      await pause(60);
    }
  });
}

async function signIn(page, site, name) {
  await page.goto(site.url);
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  return led(page, site, async () => {
    await page.getByRole('button', { name: /登\s*录/u }).click();
    await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
  });
}

/** Every page that the menu names, opened by its link. */
async function walk(page, site) {
  const pages = [];
  const titles = (await page.locator('nav [role=menuitem] a').allTextContents()).filter(
    (one) => one !== '首页',
  );
  for (const title of titles) {
    const link = page.locator('nav [role=menuitem] a').getByText(title, { exact: true });
    pages.push({ title, ...(await led(page, site, () => link.click())) });
  }
  return pages;
}

const open = (page, path) =>
  page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)});
  dispatchEvent(new PopStateEvent('popstate', { state: null }))`);
const inRound = (path) => `/rounds/${encodeURIComponent(ROUND)}/${path}`;

/** What an auditor does all day. */
async function work(page, site) {
  await led(page, site, () => open(page, inRound('register')));
  const register = await scrolled(page, '.ant-table-body, .ant-table-content');
  await page.evaluate('scrollTo(0, 0)');
  await page.getByLabel('搜索名称、单位或功能').click();
  const typing = await frames(page, () => page.keyboard.type(SOUGHT, { delay: 180 }));
  const found = await taken(page, site, () =>
    page.waitForURL(({ searchParams }) => searchParams.get('text') === SOUGHT),
  );
  await led(page, site, () => open(page, inRound('cases')));
  await page.locator('.queue-items').waitFor();
  const queue = await scrolled(page, '.queue-items');
  const matters = [];
  for (let times = 0; times < 10; times++)
    matters.push(await taken(page, site, () => page.keyboard.press('j').then(() => pause(20))));
  return { register, typing, found, queue, matters: matters.map(({ elapsed }) => elapsed) };
}

async function measure() {
  fill(folder);
  const site = await serve(folder);
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--no-proxy-server'],
  });
  try {
    const roles = [];
    for (const [role, name] of Object.entries(await people(site))) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      page.setDefaultTimeout(120_000);
      const start = await signIn(page, site, name);
      const pages = await walk(page, site);
      const daily = role === 'auditBureau' ? await work(page, site) : null;
      roles.push({ role, signIn: start, pages, daily });
      await page.close();
    }
    return { load: loadavg()[0], roles };
  } finally {
    await browser.close();
    await site.close();
  }
}

console.log(JSON.stringify(executablePath ? await measure() : { skipped: 'no Chromium at hand' }));
process.exit(0);
