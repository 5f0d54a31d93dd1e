import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { MARK_WORDS, type WorkbookMarks } from '../../core/intake/annotation.js';
import type { Sheet } from '../../core/intake/sheet.js';
import { annotateWorkbook } from './annotate.js';
import { openFile } from './open-file.js';

const hasOffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
const OURS = /FFF[C-F](?:B[0-3]B[0-3]|E[4-7]8[C-F])/u;
const NOTHING: WorkbookMarks = { sheets: [], proposals: [] };

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const opened = openFile(Buffer.from(bytes), 'a.xlsx')[0]?.open();
  if (opened?.status !== 'ok') throw new Error(opened?.message ?? 'nothing opened');
  return opened.sheets;
}

const visible = (sheets: readonly Sheet[], name: string) => sheets.find((sheet) => sheet.name === name)?.rows;

const partsOf = (bytes: Uint8Array, pattern: RegExp): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => pattern.test(name))
    .map(([, part]) => strFromU8(part))
    .join('\n');

/** Colours of the fills that cells of the first sheet use, by cell. */
async function fillsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const fills = new Map<string, string>();
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid')
        fills.set(cell.address, cell.fill.fgColor?.argb ?? 'other');
    }),
  );
  return fills;
}

const MARKS: WorkbookMarks = {
  sheets: [
    {
      sheet: '系统表',
      orientation: 'rows',
      headingRows: [1],
      cells: [
        { cell: 'B2', severity: 'error', note: '[错误] 甲' },
        { cell: 'C3', severity: 'warning', note: '[提示] 乙' },
        { cell: 'D2', severity: 'error', note: '[错误] 丙' },
      ],
      results: [
        { row: 2, column: null, cell: null, severity: 'error', text: '2 处有误：B2 甲；D2 丙' },
        { row: 3, column: null, cell: null, severity: 'warning', text: '提示 1 处：C3 乙' },
        { row: 4, column: null, cell: null, severity: null, text: '通过' },
      ],
    },
  ],
  proposals: [
    {
      sheet: '系统表',
      cell: 'C4',
      heading: '时间',
      typed: '2015年3月',
      proposed: '2015-03',
      isNumber: false,
      why: '日期',
    },
  ],
};

async function original(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('系统表');
  sheet.addRows([
    ['系统名称', '主要功能', '时间', '状态'],
    ['甲系统', '登记', '2015-03', '已建'],
    ['乙系统', '查询', 2016, '已建'],
    ['丙系统', '统计', '2015年3月', '已建'],
  ]);
  sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF92D050' } };
  sheet.getCell('A4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00B0F0' } };
  sheet.getCell('C3').note = '财务科：待核';
  sheet.autoFilter = 'A1:D4';
  sheet.getCell('D3').dataValidation = { type: 'list', formulae: ['"已建,在建"'] };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** As LibreOffice opens and saves it. */
function resaved(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'qingcha-office-'));
  try {
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), join(folder, 'a.xlsx')],
      ],
      { encoding: 'utf8', timeout: 150_000 },
    );
    if (status !== 0) throw new Error(`soffice: ${stderr}`);
    return new Uint8Array(readFileSync(join(folder, 'out', 'a.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!hasOffice) console.log('annotate-libreoffice: soffice is not installed, the round trip is skipped');

(hasOffice ? describe : describe.skip)('a marked workbook saved by LibreOffice', () => {
  it('is still marked, still read, and still loses every mark in the next pass', async () => {
    const before = await original();
    const marked = annotateWorkbook(before, MARKS).bytes;
    const saved = resaved(marked);
    const rows = visible(sheetsOf(saved), '系统表');
    expect(rows).toEqual(visible(sheetsOf(marked), '系统表'));
    expect(rows?.map((row) => row[4])).toEqual([
      MARK_WORDS.result,
      ...(MARKS.sheets[0]?.results.map(({ text }) => text) ?? []),
    ]);
    const colours = await fillsOf(saved);
    const ours = [...colours].filter(([, colour]) => OURS.test(colour)).map(([cell]) => cell);
    expect(ours).toEqual(['B2', 'D2', 'E2', 'C3', 'E3']);
    expect(partsOf(saved, /comments/u).match(/【清查校验】/gu)).toHaveLength(4);

    const clean = annotateWorkbook(saved, NOTHING).bytes;
    expect(sheetsOf(clean)).toEqual(sheetsOf(before));
    expect([...(await fillsOf(clean))].sort()).toEqual([...(await fillsOf(before))].sort());
    expect(partsOf(clean, /comments/u)).toContain('财务科：待核');
    expect(partsOf(clean, /comments/u)).not.toContain(MARK_WORDS.opening);
    expect(partsOf(clean, /worksheets\/sheet1\.xml/u)).toContain('<autoFilter ref="A1:D4"');
    expect(partsOf(clean, /worksheets\/sheet1\.xml/u)).toContain('<dataValidation ');
    expect(sheetsOf(resaved(clean))).toEqual(sheetsOf(before));
  }, 360_000);
});
