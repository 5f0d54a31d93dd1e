import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { type JudgedSheet, marksOf } from '../../core/intake/annotation.js';
import { readRecords } from '../../core/intake/read-records.js';
import { applyFixes } from './apply-fixes.js';
import { openFile } from './open-file.js';

async function dirtyWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('普查表');
  sheet.addRow([
    '系统名称',
    '主要功能',
    '建设资金（万元）',
    '投入使用时间',
    '月使用次数',
    '使用频度',
    '承载网络',
  ]);
  sheet.addRow(['甲系统', '收发文', '１２０', '2015年3月', '1,600次', '天天', '☑政务外网 □互联网']);
  sheet.addRow(['乙系统', '报表', 30, '2015-03', 20, '每天', '政务外网']);
  sheet.addRow([
    '丙系统',
    '查询',
    { formula: '"５"&"０"', result: '５０' },
    '二〇一六年',
    '约30',
    '每周',
    '互联网',
  ]);
  sheet.getCell('C2').font = { bold: true, color: { argb: 'FF112233' } };
  sheet.getCell('D2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEDDCC' } };
  sheet.getColumn(3).width = 17;
  sheet.getCell('F3').dataValidation = { type: 'list', formulae: ['"每天,每周"'] };
  workbook.addWorksheet('代码表').addRow(['每天', '１']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const sheetsOf = (bytes: Uint8Array) => {
  const opened = openFile(Buffer.from(bytes), 'a.xlsx')[0]?.open();
  if (opened?.status !== 'ok') throw new Error('not opened');
  return opened.sheets;
};

function judge(bytes: Uint8Array): readonly JudgedSheet[] {
  return sheetsOf(bytes).flatMap((sheet) => {
    const found = readRecords(sheet);
    if (!found) return [];
    const rows = found.rows.map(({ row, answers, values, problems }) => ({
      row,
      col: null,
      cells: Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => [
          id,
          { cell: answer.cell ?? '', raw: answer.raw, value: values[id as keyof typeof values] ?? null },
        ]),
      ),
      issues: problems,
    }));
    return [{ sheet: found.sheet, headerRows: found.headerRows, orientation: found.orientation, rows }];
  });
}

const valuesOf = (bytes: Uint8Array) =>
  judge(bytes).map(({ rows }) =>
    rows.map(({ cells }) => Object.entries(cells).map(([id, { value }]) => [id, value])),
  );

/** The cells of a sheet part as they are written. */
const cellsOf = (bytes: Uint8Array, part: string): ReadonlyMap<string, string> =>
  new Map(
    [
      ...strFromU8(unzipSync(bytes)[part] ?? new Uint8Array()).matchAll(
        /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gsu,
      ),
    ].map(([xml, cell = '']) => [cell, xml]),
  );

describe('applyFixes', () => {
  it('writes what is offered, and nothing else', async () => {
    const before = await dirtyWorkbook();
    const { proposals } = marksOf(judge(before));
    expect(proposals.map(({ cell, proposed }) => [cell, proposed])).toEqual([
      ['C2', '120'],
      ['D2', '2015-03'],
      ['E2', '1600'],
      ['F2', '每天'],
      ['C4', '50'],
      ['D4', '2016'],
    ]);
    const { bytes, applied, extension } = applyFixes(before, proposals);
    expect(extension).toBe('xlsx');
    // The formula stays a formula.
    const changed = ['C2', 'D2', 'E2', 'F2', 'D4'];
    expect(applied.map(({ cell }) => cell)).toEqual(changed);
    expect(valuesOf(bytes)).toEqual(valuesOf(before));
    expect(marksOf(judge(bytes)).proposals.map(({ cell }) => cell)).toEqual(['C4']);
    // The approximate number is nobody's to correct: its issue stays.
    expect(judge(bytes)[0]?.rows.flatMap(({ issues }) => issues.map(({ cell }) => cell))).toEqual(['E4']);
    const [old, now] = [before, bytes].map((file) => cellsOf(file, 'xl/worksheets/sheet1.xml'));
    expect([...(old ?? [])].filter(([cell, xml]) => now?.get(cell) !== xml).map(([cell]) => cell)).toEqual(
      changed,
    );
    for (const cell of changed) {
      const style = (xml: string | undefined) => /\ss="(\d+)"/u.exec(xml ?? '')?.[1];
      expect(style(now?.get(cell))).toBe(style(old?.get(cell)));
    }
    const [parts, fixed] = [unzipSync(before), unzipSync(bytes)];
    const different = Object.keys(parts).filter(
      (name) => Buffer.compare(Buffer.from(parts[name] ?? []), Buffer.from(fixed[name] ?? [])) !== 0,
    );
    expect(different).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('fills cells that were never written, empties others, and passes over sheets that are not there', async () => {
    const before = await dirtyWorkbook();
    const fresh = { sheet: '普查表', cell: 'B6', proposed: '7', isNumber: true };
    const emptied = { sheet: '普查表', cell: 'B3', proposed: '', isNumber: false };
    const { bytes, applied } = applyFixes(before, [fresh, emptied, { ...fresh, sheet: '没有这张表' }]);
    expect(applied).toEqual([fresh, emptied]);
    expect(sheetsOf(bytes)[0]?.rows[5]).toEqual([null, 7]);
    expect(sheetsOf(bytes)[0]?.rows[2]?.[1]).toBeNull();
    expect(sheetsOf(bytes)[1]).toEqual(sheetsOf(before)[1]);
  });
});
