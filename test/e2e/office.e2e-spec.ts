import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { ROOT } from '../source-tree.js';
import { fingerprints, qingcha } from './command-line.js';
import { temporaryFolder } from './store-samples.js';

const CITY = join(ROOT, 'fixtures/surveys');
const AS_OF = ['--as-of', '2017-12-31'];
const PATIENCE = 180_000;
const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

let home: string;
beforeEach(() => (home = temporaryFolder()));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const ok = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = qingcha(home, args);
  expect([status, stderr.replace(/^.*：没有需要发文的对象.*\n/gmu, '')]).toEqual([0, '']);
  return stdout;
};

describe('the office', () => {
  it(
    'gets every list twice over, documents with their traces, and a plan; all the same bytes again',
    () => {
      ok('import', CITY, '--out', 'intake', ...AS_OF);
      const some = ['--list', 'cloud-migration', 'decommission', 'spot-check'];
      for (const round of ['first', 'second']) {
        const lists = round === 'first' ? [] : some;
        ok('lists', '--pack', 'zibo', '--out', `${round}/lists`, ...AS_OF, ...lists);
        ok('documents', '--pack', 'zibo', '--out', `${round}/documents`, '--on', '2018-01-20', ...AS_OF);
        ok('plan', '--pack', 'zibo', '--out', `${round}/plan`, ...AS_OF);
      }
      const files = fingerprints(join(home, 'first'));
      const again = fingerprints(join(home, 'second'));
      expect(Object.keys(again).length).toBeGreaterThan(12);
      expect(files).toMatchObject(again);
      const names = Object.keys(files);
      const lists = names.filter((name) => name.startsWith('lists/'));
      expect(lists.filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(18);
      for (const name of lists.filter((one) => one.endsWith('.xlsx')))
        expect(lists).toContain(name.replace(/xlsx$/u, 'docx'));
      const documents = names.filter((name) => name.startsWith('documents/') && name.endsWith('.docx'));
      expect(documents.length).toBeGreaterThan(5);
      for (const name of documents) expect(names).toContain(name.replace(/docx$/u, 'trace.json'));
      expect(names.filter((name) => name.startsWith('plan/')).length).toBe(3);
      expect(qingcha(home, ['documents', '--out', 'x', '--document', 'atlas']).stderr).toMatch(
        /atlas.*audit-circular/u,
      );
      expect(qingcha(home, ['plan', '--out', 'x', '--capacity', '0']).stderr).toMatch(/--capacity/u);
    },
    PATIENCE,
  );
});

describe('a seal', () => {
  const file = readdirSync(CITY).find((name) => name.endsWith('.xlsx')) ?? '';
  const receiptOf = (): string => {
    ok('import', join(CITY, file), '--out', 'intake', ...AS_OF);
    const [, receipt = ''] = /（[^）]* (QC[^）]+)）/u.exec(ok('seal', 'page', '--out', 'seals')) ?? [];
    expect(receipt).toMatch(/^QC2017-/u);
    return receipt;
  };

  it(
    'ties a stamped scan to the content, and finds one changed cell',
    async () => {
      const receipt = receiptOf();
      expect(ok('seal', 'check', join(CITY, file), '--receipt', receipt)).toContain('内容一致');
      writeFileSync(join(home, 'scan.pdf'), '%PDF-1.4 stamped');
      ok('seal', 'attach', 'scan.pdf', '--receipt', receipt, '--by', '张三');
      ok('seal', 'attach', 'scan.pdf', '--receipt', receipt, '--by', '张三');
      expect(ok('seal', 'check', '--receipt', receipt).match(/scan\.pdf，张三/gu)).toHaveLength(1);
      writeFileSync(join(home, 'scan.txt'), 'no scan');
      const refused = qingcha(home, ['seal', 'attach', 'scan.txt', '--receipt', receipt, '--by', '张三']);
      expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching(/scan\.txt.*PDF/u)]);
      const changed = await changeOneCell(join(CITY, file), join(home, 'changed', file));
      const check = qingcha(home, ['seal', 'check', join(home, 'changed', file), '--receipt', receipt]);
      expect(check.status).toBe(4);
      expect(check.stdout).toMatch(/内容不一致/u);
      expect(check.stdout).toContain(changed);
      expect(check.stdout.match(/确认时/gu)).toHaveLength(1);
      expect(qingcha(home, ['seal', 'check', '--receipt', 'QC2017-000000000000']).status).toBe(3);
    },
    PATIENCE,
  );

  (hasLibreOffice ? it : it.skip)(
    `still matches after LibreOffice has saved the workbook${hasLibreOffice ? '' : ' (skipped: no soffice here)'}`,
    () => {
      const receipt = receiptOf();
      mkdirSync(join(home, 'original'));
      copyFileSync(join(CITY, file), join(home, 'original', file));
      const profile = `-env:UserInstallation=file://${join(home, 'profile')}`;
      const args = [
        '--headless',
        profile,
        '--convert-to',
        'xlsx',
        '--outdir',
        'saved',
        join('original', file),
      ];
      expect(spawnSync('soffice', args, { cwd: home }).status).toBe(0);
      const saved = join(home, 'saved', file);
      expect(readFileSync(saved).equals(readFileSync(join(CITY, file)))).toBe(false);
      expect(ok('seal', 'check', saved, '--receipt', receipt)).toContain('内容一致');
    },
    PATIENCE,
  );
});

/** Adds one item to the last list of functions on a sheet; returns what was there. */
async function changeOneCell(from: string, to: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(from);
  let last: ExcelJS.Cell | null = null as ExcelJS.Cell | null;
  workbook.eachSheet((sheet) => {
    if (sheet.state !== 'visible') return;
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value !== 'string' || !/^[^，。：；]+、[^，。：；]+$/u.test(cell.value)) return;
        last = cell;
      }),
    );
  });
  const changed = String(last?.value ?? '');
  expect(changed).not.toBe('');
  if (last) last.value = `${changed}、新增一项`;
  mkdirSync(join(to, '..'), { recursive: true });
  await workbook.xlsx.writeFile(to);
  return changed;
}
