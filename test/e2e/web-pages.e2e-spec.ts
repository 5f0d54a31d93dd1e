import type { Browser, Page } from 'playwright-core';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source-tree.js';
import { barriers, keepPicture, openBrowser, openPage, visit } from './chromium.js';
import { type Site, openSite } from './site.js';

const IN_ROUND = `/rounds/${encodeURIComponent('2017年普查')}`;
const SURVEYS = join(ROOT, 'fixtures/surveys');

/** Address, heading, and something that only a page with content shows. */
const PAGES: readonly (readonly [string, string, string])[] = [
  ['/', '首页', '未报单位'],
  [`${IN_ROUND}/reporting`, '上报普查表', '把填好的表格拖到这里'],
  [`${IN_ROUND}/submissions`, '历次填报', 'QC2017-'],
  [`${IN_ROUND}/changes`, '填报变化', '没有待说明的变化'],
  [`${IN_ROUND}/mappings`, '表样确认', '确认一次，以后同样的表都照此读取'],
  [`${IN_ROUND}/import`, '批量导入', '还没有选文件'],
  [`${IN_ROUND}/board`, '填报进度', '退回更正'],
  [`${IN_ROUND}/register`, '系统台账', '人社系统网络视频会议系统'],
  [`${IN_ROUND}/runs`, '判定', '6 份'],
  [`${IN_ROUND}/findings`, '疑点', '资源长期空闲'],
  [`${IN_ROUND}/contradictions`, '矛盾答案', '两边的答案'],
  [`${IN_ROUND}/groups`, '影子系统组', '建议保留'],
  [`${IN_ROUND}/planned`, '立项查重', '比对本批次'],
  [`${IN_ROUND}/stability`, '阈值试算', '最近的改变处'],
  [`${IN_ROUND}/second-readings`, '复核抽样', '还没有已认定的事项'],
  [`${IN_ROUND}/lists`, '清单', '说明：'],
  [`${IN_ROUND}/documents`, '文书', '审计取证单'],
  [`${IN_ROUND}/plan`, '计划与任务', '下载日历'],
  [`${IN_ROUND}/waivers`, '暂缓与豁免', '没有这样的申请或豁免'],
  [`${IN_ROUND}/progress`, '整治进度', '预计可核减'],
  [`${IN_ROUND}/statistics`, '统计', '上云比例'],
  [`${IN_ROUND}/figures`, '报告数字', '凭核减文件登记的金额'],
  ['/packs/zibo/differences/ankang', '政策口径对照', '条款不同的规则'],
  ['/rules', '判定规则', '与业务流程脱节'],
  ['/packs', '政策口径', '启用的规则'],
  ['/jobs', '后台任务', '还没有交办过后台任务'],
  ['/accounts', '账户', '还没有账户'],
  ['/trail', '审计记录', '收入填报'],
  ['/upkeep', '备份与体检', '磁盘'],
];

let site: Site;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  site = await openSite('run', SURVEYS);
  browser = await openBrowser();
  page = await openPage(browser);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(?:data|blob):/u.test(request.url()))
      complaints.push(`outside: ${request.url()}`);
  });
  await page.goto(site.url);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('pages', () => {
  it.each(PAGES)('%s', async (address, heading, content) => {
    complaints.length = 0;
    await visit(page, address);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByText(content).first().waitFor();
    await keepPicture(page, heading);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a system shows its verdicts with what would turn them', async () => {
    // The one page here that is opened by its address, as from a link in a mail.
    await page.goto(`${site.url}${IN_ROUND}/register`);
    await page.getByText('人社系统网络视频会议系统').first().click();
    await page.getByText('怎样会改变这一结论').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.locator('button.cell-link').first().click();
    await page.getByRole('dialog').locator('.at-cell').waitFor();
    await keepPicture(page, '原件');
    expect(await barriers(page)).toEqual([]);
  });

  it('all lists are made in the background, and their files wait on the page of the job', async () => {
    await visit(page, `${IN_ROUND}/lists`);
    await page.getByRole('button', { name: '在后台生成全部清单' }).click();
    await page.getByRole('heading', { level: 1, name: '导出清单' }).waitFor();
    await page
      .getByRole('button', { name: /疑似僵尸系统清单（待核实）/u })
      .first()
      .waitFor();
    await keepPicture(page, '后台任务的结果');
    expect(await barriers(page)).toEqual([]);
    await visit(page, '/jobs');
    await page.getByText('已完成').first().waitFor();
  }, 60_000);

  it('files of many units are imported in the background, and the result is told unit by unit', async () => {
    await visit(page, `${IN_ROUND}/import`);
    await page.locator('input[type=file]').setInputFiles(surveys());
    await page.getByRole('button', { name: '在后台导入' }).click();
    await page.getByRole('table', { name: '各单位的结果' }).waitFor();
    await page.getByText('与上次相同').first().waitFor();
    await keepPicture(page, '批量导入的结果');
    expect(await barriers(page)).toEqual([]);
  }, 60_000);
});

const surveys = (): string[] =>
  readdirSync(SURVEYS)
    .filter((name) => /\.xlsx?$/u.test(name))
    .map((name) => join(SURVEYS, name));
