import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Download, Page } from 'playwright-core';
import { ROOT } from '../source-tree.js';
import { SCREEN, barriers, keepPicture, openBrowser, visit } from './chromium.js';
import { fillSurvey } from './fill-survey.js';
import { type Site, openSite } from './site.js';
import { type Desk, hire, openDesk, setUpByPage, signInByKeyboard } from './site-people.js';
import { temporaryFolder } from './store-samples.js';

const ROUND = '2017年普查';
const UNIT = '清源市人力资源和社会保障局';
const SURVEYS = join(ROOT, 'fixtures/surveys');
const FILES = readdirSync(SURVEYS).filter((name) => name.endsWith('.xlsx'));
/** Units whose names must not stand on any page of another unit. */
const OTHERS = [...new Set(FILES.map((name) => name.split(/[_.]/u)[0] ?? ''))].filter(
  (name) => name !== UNIT,
);
/** What 200 % of zoom leaves of that screen. */
const ZOOMED = { width: 683, height: 384 };
const PHONE = { width: 390, height: 844 };
/** A field of the form that has a closed list, spoilt in the third row. */
const PLANTED = { heading: '使用频度', row: 2, text: '偶尔看看', right: '每年' };

let site: Site;
let browser: Browser;
let folder: string;
let department: Desk;
let auditor: Desk;
let office: Desk;
const oneTime = new Map<string, string>();

beforeAll(async () => {
  folder = temporaryFolder();
  site = await openSite();
  browser = await openBrowser();
  [department, auditor, office] = await Promise.all([
    openDesk(browser, site),
    openDesk(browser, site),
    openDesk(browser, site),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (page: Page, path: string) => visit(page, `/rounds/${encodeURIComponent(ROUND)}/${path}`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const saved = async (download: Promise<Download>, name: string): Promise<string> => {
  const path = join(folder, name);
  await (await download).saveAs(path);
  return path;
};

/** Looks at a page as it is now: a picture is kept, nothing is in anybody's way, nothing went wrong. */
async function look({ page, complaints }: Desk, name: string): Promise<void> {
  await keepPicture(page, name);
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

/** The same page on another screen: nothing to scroll sideways, and what is named can be reached. */
async function lookAt(desk: Desk, size: typeof SCREEN, name: string, reachable: readonly RegExp[]) {
  const { page } = desk;
  await page.setViewportSize(size);
  await look(desk, name);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  for (const label of reachable) {
    const target = button(page, label).first();
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    expect([label.source, Boolean(box && box.x >= 0 && box.x + box.width <= size.width)]).toEqual([
      label.source,
      true,
    ]);
  }
  await page.setViewportSize(SCREEN);
}

/** Nothing of anybody else on this page. */
async function showsNoOthers({ page }: Desk): Promise<void> {
  const text = await page.locator('body').innerText();
  expect(OTHERS.filter((name) => text.includes(name))).toEqual([]);
}

let hasFailed = false;

/** One stretch of the way; after a failure the rest is not walked, and pictures of where it ended are kept. */
const step = (name: string, walk: () => Promise<void>) =>
  it(name, async () => {
    if (hasFailed) throw new Error('an earlier step failed');
    try {
      await walk();
    } catch (error) {
      hasFailed = true;
      const complaints: string[] = [];
      for (const [who, desk] of Object.entries({ department, auditor, office })) {
        await keepPicture(desk.page, `failure, ${who}`);
        complaints.push(...desk.complaints);
      }
      throw new Error(`${String(error)}; the pages complained: ${complaints.join('\n')}`, { cause: error });
    }
  });

describe('three kinds of officials, from the set-up to the list', () => {
  step('administrator: the first account by the code of the console, then one for each person', async () => {
    const desk = await openDesk(browser, site);
    await desk.page.goto(`${site.url}/setup`);
    await desk.page.getByLabel('一次性安装码').waitFor();
    await look(desk, '建立首个管理员');
    await setUpByPage(desk.page, site);
    await look(desk, '管理员首页');
    oneTime.set('bumen', await hire(site, 'bumen', 'department', UNIT));
    oneTime.set('shenji', await hire(site, 'shenji', 'auditBureau'));
    oneTime.set('bangong', await hire(site, 'bangong', 'office'));
    await desk.page.close();
  });

  step('office: signs in, opens the round', async () => {
    const { page } = office;
    await signInByKeyboard(page, site, 'bangong', oneTime.get('bangong') ?? '');
    await page.getByLabel('批次名称').fill(ROUND);
    await page.getByLabel('普查基准日').fill('2017-12-31');
    await page.keyboard.press('Enter');
    await page.getByText('列入清单').waitFor();
    await look(office, '办公室首页');
  });

  step('department: signs in by keyboard with the one-time password, and must choose its own', async () => {
    const { page } = department;
    await page.goto(site.url);
    await button(page, /登\s*录/u).waitFor();
    await look(department, '登录');
    await lookAt(department, PHONE, '登录（手机）', [/登\s*录/u]);
    await signInByKeyboard(page, site, 'bumen', oneTime.get('bumen') ?? '');
    await page.getByText('还没有上报').waitFor();
    await look(department, '部门首页');
    await lookAt(department, PHONE, '部门首页（手机）', []);
  });

  step('department: template, errors by cause with their cells, the corrected form, receipt', async () => {
    const { page } = department;
    await page.getByRole('link', { name: '下载普查表并上报' }).click();
    await heading(page, '上报普查表');
    await lookAt(department, PHONE, '上报普查表（手机）', [/下载空白普查表/u, /检\s*查/u]);
    await lookAt(department, ZOOMED, '上报普查表（放大一倍）', [/下载空白普查表/u, /检\s*查/u]);
    const download = page.waitForEvent('download');
    await button(page, '下载空白普查表').click();
    const template = await saved(download, '模板.xlsx');
    const source = join(SURVEYS, `${UNIT}.xlsx`);
    const wrong = join(folder, `${UNIT}.xlsx`);
    const cell = await fillSurvey(template, source, wrong, PLANTED);

    await page.locator('input[type=file]').setInputFiles(wrong);
    await button(page, /检\s*查/u).click();
    await page.getByText(PLANTED.text).first().waitFor();
    await page.getByText(`（${cell}）`).waitFor();
    await page.getByText(/有误 1 格/u).waitFor();
    await look(department, '检查结果（有误）');
    await lookAt(department, PHONE, '检查结果（手机）', [/改好并重新检查/u]);

    // The wrong cell alone is put right in the page, and the corrected workbook is checked again.
    const grid = page.getByRole('table', { name: '有问题的格' });
    await grid.getByLabel(`${cell} 改为`).fill(PLANTED.right);
    await button(page, '改好并重新检查').click();
    await page.getByText(/^可以提交/u).waitFor();
    expect(await page.getByText(PLANTED.text).count()).toBe(0);
    await button(page, '保存改好的表格').waitFor();
    await look(department, '检查结果');
    await page.getByLabel('以上内容已经本单位审核').check();
    await button(page, /提交 5 个系统/u).click();
    await page
      .getByText(/回执 QC2017-/u)
      .first()
      .waitFor();
    await look(department, '回执');
    await showsNoOthers(department);
    await page.getByRole('link', { name: '看历次填报' }).click();
    await page.getByText(UNIT).first().waitFor();
    await look(department, '部门的历次填报');
    await showsNoOthers(department);
  });

  step('office: imports everybody else at once, and may leave the page meanwhile', async () => {
    const { page } = office;
    await open(page, 'import');
    await heading(page, '批量导入');
    const others = FILES.filter((name) => !name.startsWith(UNIT)).map((name) => join(SURVEYS, name));
    await page.locator('input[type=file]').setInputFiles(others);
    await page.getByText(`已选 ${others.length} 个文件`).waitFor();
    await look(office, '批量导入（已选）');
    await button(page, '在后台导入').click();
    await page.getByRole('table', { name: '各单位的结果' }).waitFor({ timeout: 60_000 });
    await look(office, '导入结果');
  });

  step('auditor: judges, makes matters of the findings, notifies the departments', async () => {
    const { page } = auditor;
    await signInByKeyboard(page, site, 'shenji', oneTime.get('shenji') ?? '');
    await look(auditor, '审计局首页');
    await open(page, 'runs');
    await button(page, '开始判定').click();
    await page.getByText('判定：41 个系统').first().waitFor({ timeout: 60_000 });
    await look(auditor, '判定结果');
    await open(page, 'cases');
    await button(page, '建立事项').click();
    await page.getByRole('article').waitFor();
    await button(page, /通知 \d+ 件疑似/u).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('说明期限').inputValue()).resolves.toBe(inDays(15));
    await look(auditor, '通知有关单位');
    await dialog.getByRole('button', { name: /通知 \d+ 件/u }).click();
    await page.getByText('已通知').first().waitFor();
    await page.getByText(`说明期限 ${inDays(15)}，过了这一天`).waitFor();
    await expect(button(page, '记为逾期未说明').isDisabled()).resolves.toBe(true);
    await look(auditor, '复核工作台');
  });

  step('department: sees its own matters, and explains one with an attachment', async () => {
    const { page } = department;
    await visit(page, '/');
    await page.getByText(/待答复 \d+ 件/u).waitFor();
    await look(department, '部门首页（有疑点）');
    await page.getByRole('link', { name: '核对并答复' }).click();
    await heading(page, '疑点与答复');
    await page.getByRole('article').waitFor();
    await look(department, '疑点与答复');
    await lookAt(department, PHONE, '疑点与答复（手机）', [/^说\s*明$/u]);
    await lookAt(department, ZOOMED, '疑点与答复（放大一倍）', [/^说\s*明$/u]);
    const queue = page.locator('button.queue-item');
    const count = await queue.count();
    expect(count).toBeGreaterThan(1);
    for (let at = 0; at < count; at++) {
      const chosen = await queue.nth(at).locator('strong').innerText();
      await queue.nth(at).click();
      await page.getByRole('article', { name: chosen }).waitFor();
      await showsNoOthers(department);
    }
    // The one that may end on the list of systems to be removed.
    const doubtful = queue.filter({ hasText: '疑似僵尸' });
    const name = await doubtful.locator('strong').innerText();
    await doubtful.click();
    await page.getByRole('article', { name }).getByText('疑似僵尸').first().waitFor();
    await button(page, /^说\s*明$/u).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('说明情况').click();
    await dialog.getByRole('button', { name: /^说\s*明$/u }).click();
    await dialog.getByText('请写明理由，不少于四个字').waitFor();
    await dialog.locator('textarea').fill('系统每年只在职称评审期间使用，其余月份停用属于正常。');
    await dialog.locator('input[type=file]').setInputFiles({
      name: '使用情况说明.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('每年三月至五月使用。'),
    });
    await lookAt(department, PHONE, '说明（手机）', []);
    await look(department, '说明');
    await dialog.getByRole('button', { name: /^说\s*明$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    const article = page.getByRole('article', { name });
    await open(page, 'cases?state=replied');
    await article.getByText('部门已说明').first().waitFor();
    await article.getByText(/办理过程/u).click();
    await article.getByText('情况说明：使用情况说明.txt').waitFor();
    await look(department, '部门已说明');
    await showsNoOthers(department);
  });

  step('department: accepts all of one kind in one go, and each has a reply of its own', async () => {
    const { page } = department;
    await open(page, 'cases?kind=rectify');
    await page.getByLabel(/^全选待答复 \d+ 件$/u).check();
    await look(department, '勾选几件一并答复');
    const all = await button(page, /^一并答复 \d+ 件$/u).innerText();
    await button(page, all).click();
    const dialog = page.getByRole('dialog', { name: all });
    await dialog.getByLabel('认可').check();
    const taken = dialog.getByRole('button', { name: all.replace('一并答复', '答复这') });
    await taken.click();
    await dialog.getByText('请先逐件核对，再勾选').waitFor();
    await dialog.getByLabel(/^已逐件核对证据/u).check();
    await lookAt(department, PHONE, '一并答复（手机）', []);
    await taken.click();
    await dialog.waitFor({ state: 'hidden' });
    await open(page, 'cases?kind=rectify&state=replied');
    await page.getByText(`共${all.replace('一并答复', '')}`).waitFor();
    for (const line of (await page.locator('button.queue-item').all()).slice(0, 2)) {
      const name = await line.locator('strong').innerText();
      await line.click();
      await page.getByRole('article', { name }).getByText('部门答复：认可').waitFor();
    }
  });

  step('auditor: reviews by keyboard alone', async () => {
    const { page } = auditor;
    const { keyboard } = page;
    // Loaded anew: the matter that stood open is none of this list.
    await page.goto(`${site.url}/rounds/${encodeURIComponent(ROUND)}/cases?state=replied&kind=dormant`);
    await page.getByRole('article').waitFor();
    const first = await page.getByRole('article').getAttribute('aria-label');
    await lookAt(auditor, ZOOMED, '复核工作台（放大一倍）', [/认\s*定/u, /排\s*除/u]);
    await keyboard.press('j');
    await keyboard.press('k');
    await page.getByRole('article', { name: first ?? '' }).waitFor();
    await keyboard.press('1');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect(dialog.getByLabel('僵尸').isChecked()).resolves.toBe(true);
    await look(auditor, '认定');
    // The keyboard begins where the reason is written, though nothing moves in this window.
    await page.locator('textarea:focus').waitFor();
    await keyboard.type('所附材料不能说明长期不用的原因，认定为僵尸系统。');
    await keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await open(page, 'cases?state=decided');
    await page
      .getByRole('article', { name: first ?? '' })
      .getByText('已认定')
      .first()
      .waitFor();
    await look(auditor, '已认定');
  });

  step(
    'auditor: compares a pair, keeps another system, merges and splits groups; the next run obeys',
    async () => {
      const { page } = auditor;
      await open(page, 'groups');
      await page.getByText('建议保留').first().waitFor();
      const cards = page.locator('.ant-card');
      const namesIn = (index: number) => cards.nth(index).locator('.member a').allInnerTexts();
      const [one, other] = [await namesIn(0), await namesIn(1)];
      await page.locator('summary', { hasText: '两两比对' }).first().click();
      await page
        .getByRole('button', { name: /^并排比对：/u })
        .first()
        .click();
      await page.getByRole('table', { name: '相似度的由来' }).waitFor();
      await look(auditor, '并排比对');
      await page.keyboard.press('Escape');

      await button(page, '改为保留另一个').first().click();
      const dialog = page.getByRole('dialog');
      const kept = dialog.locator('label', { has: page.getByRole('radio', { checked: false }) }).first();
      const system = (await kept.innerText()).split('（')[0] ?? '';
      await kept.click();
      await dialog.locator('textarea').fill('数据最全，改造最省。');
      await look(auditor, '改为保留另一个');
      await dialog.getByRole('button', { name: '指定保留' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('shenji某指定保留，待重新判定').waitFor();

      const picks = page.getByRole('checkbox', { name: /以便合并$/u });
      await picks.nth(0).check();
      await picks.nth(1).check();
      await button(page, '合并所选 2 组').click();
      await dialog.locator('textarea').fill('同为协同办公，合并为一组。');
      await dialog.getByRole('button', { name: /^合\s*并$/u }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText(/还没有进入判定/u).waitFor();
      await look(auditor, '影子系统组（待重新判定）');
      await button(page, '重新判定').click();
      const merged = cards.filter({ has: page.getByText(`建议保留“${system}”`, { exact: false }) });
      await merged.getByText(`${one.length + other.length} 个系统`).waitFor({ timeout: 60_000 });
      expect((await merged.locator('.member a').allInnerTexts()).sort()).toEqual([...one, ...other].sort());
      await look(auditor, '影子系统组（合并之后）');

      const [apart = ''] = other;
      await merged.getByRole('checkbox', { name: new RegExp(`拆出 ${apart}$`, 'u') }).check();
      await merged.getByRole('button', { name: '拆出所选 1' }).click();
      await button(page, '重新判定').click();
      await merged.getByText(`${one.length + other.length - 1} 个系统`).waitFor({ timeout: 60_000 });
      expect(await merged.locator('.member a').allInnerTexts()).not.toContain(apart);
      await look(auditor, '影子系统组（拆分之后）');
    },
  );

  step('office: disposes, lists, and opens the workbook of the list', async () => {
    const { page } = office;
    await open(page, 'cases?state=decided');
    const system = await page.getByRole('article').getAttribute('aria-label');
    await button(page, '提出处置意见').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('关停注销', { exact: true }).click();
    await dialog.locator('textarea').fill('数据移交档案部门之后关停。');
    await look(office, '处置意见');
    await dialog.getByRole('button', { name: '提出处置意见' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await open(page, 'cases?state=disposed');
    await button(page, '列入清单').click();
    await dialog.getByRole('button', { name: '列入清单' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await open(page, 'lists');
    await page.getByRole('navigation', { name: '清单' }).getByText('系统清理清单', { exact: true }).click();
    await page
      .getByRole('table', { name: /系统清理清单/u })
      .getByText(system ?? '')
      .first()
      .waitFor();
    await look(office, '清单（办公室）');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'xlsx：系统清理清单' }).click();
    expect(await textOf(await saved(download, '清单.xlsx'))).toContain(system);
  });
});

/** Every text of a workbook. */
async function textOf(file: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const texts: string[] = [];
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => row.eachCell(({ text }) => void texts.push(text)));
  return texts.join('\n');
}

/** A day from today, as it is written into a date field. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
