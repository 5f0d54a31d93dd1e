import type { Browser, Page } from 'playwright-core';
import { join } from 'node:path';
import { ROOT } from '../source-tree.js';
import { barriers, keepPicture, openBrowser } from './chromium.js';
import { type Site, openSite } from './site.js';

const IN_ROUND = `/rounds/${encodeURIComponent('2017年普查')}`;
const SURVEYS = join(ROOT, 'fixtures/surveys');

/** Address, heading, and something that only a page with content shows. */
const PAGES: readonly (readonly [string, string, string])[] = [
  [`${IN_ROUND}/reporting`, '上报普查表', '把填好的表格拖到这里'],
  [`${IN_ROUND}/submissions`, '历次填报', 'QC2017-'],
  [`${IN_ROUND}/register`, '系统台账', '人社系统网络视频会议系统'],
  [`${IN_ROUND}/runs`, '判定', '6 份'],
  [`${IN_ROUND}/findings`, '疑点', '资源长期空闲'],
  [`${IN_ROUND}/groups`, '影子系统组', '建议保留'],
  [`${IN_ROUND}/lists`, '清单', '疑似僵尸系统清单（待核实）'],
  [`${IN_ROUND}/statistics`, '统计', '上云比例'],
  ['/rules', '判定规则', '与业务流程脱节'],
  ['/packs', '政策口径', '启用的规则'],
];

let site: Site;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  site = await openSite('run', SURVEYS);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(?:data|blob):/u.test(request.url()))
      complaints.push(`outside: ${request.url()}`);
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('pages', () => {
  it.each(PAGES)('%s', async (address, heading, content) => {
    complaints.length = 0;
    await page.goto(site.url + address);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByText(content).first().waitFor();
    await keepPicture(page, heading);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
