import { strFromU8, unzipSync } from 'fflate';
import type { Table } from '../../core/lists/table.js';
import { createTableWriter } from './write-table.js';

const STAMP = '2017-12-31';
const TABLE: Table = {
  sheet: '疑似僵尸',
  title: '疑似僵尸系统清单（待核实）',
  captions: ['编制单位：'],
  columns: [
    { title: '组号', width: 8, block: true },
    { title: '系统名称', width: 20 },
    { title: '年度运维资金', width: 12, align: 'right', format: 'money', sum: true },
  ],
  rows: [
    ['第1组', '=1+1', 0.1],
    ['第1组', '＝SUM(A1)', 0.2],
    ['第2组', '+86 0000', '未填'],
    ['第2组', '-5\n@甲', null],
    ['第3组', '_x0041_<&>"', 1234.5],
  ],
  notes: ['说明'],
};

async function partsOf(tables: readonly Table[] = [TABLE]): Promise<ReadonlyMap<string, string>> {
  const bytes = await createTableWriter().write(tables, STAMP);
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

describe('createTableWriter', () => {
  it('writes the same bytes whenever it is asked', async () => {
    const first = await createTableWriter().write([TABLE], STAMP);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(await createTableWriter().write([TABLE], STAMP), first)).toBe(0);
  });

  it('carries no date but the stamp: in the properties at midnight UTC, in every zip entry as local noon', async () => {
    const bytes = Buffer.from(await createTableWriter().write([TABLE], STAMP));
    const core = (await partsOf()).get('docProps/core.xml') ?? '';
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual(['2017-12-31T00:00:00Z', '2017-12-31T00:00:00Z']);
    const dosTime = (12 << 11) | ((((2017 - 1980) << 9) | (12 << 5) | 31) << 16);
    const headers = [...bytes.toString('latin1').matchAll(/PK\u0003\u0004/g)].map(({ index }) => index);
    expect(headers.length).toBeGreaterThan(5);
    for (const header of headers) expect(bytes.readInt32LE(header + 10)).toBe(dosTime);
  });

  it('keeps text that looks like a formula as text, marked as such', async () => {
    const parts = await partsOf();
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toContain('<f>');
    for (const text of ['=1+1', '＝SUM(A1)', '+86 0000', '-5\n@甲'])
      expect(parts.get('xl/sharedStrings.xml')).toContain(text);
    const styles = parts.get('xl/styles.xml') ?? '';
    expect(styles).toContain('<xf quotePrefix="1" numFmtId="49"');
    const quoted = styles
      .slice(styles.indexOf('<cellXfs'))
      .match(/<xf /g)
      ?.map((_, index) => index)
      .filter((index) => cellFormat(styles, index).includes('quotePrefix'));
    expect(sheet).toMatch(new RegExp(`<c r="B4" s="(?:${quoted?.join('|')})" t="s">`));
  });

  it('escapes what a workbook would read as an escape', async () => {
    expect((await partsOf()).get('xl/sharedStrings.xml')).toContain('_x005F_x0041_&lt;&amp;&gt;');
  });

  it('repeats the header on every page of a sheet as wide as the paper, and numbers the pages', async () => {
    const parts = await partsOf();
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(parts.get('xl/workbook.xml')).toContain('&apos;疑似僵尸&apos;!$3:$3</definedName>');
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/<pageSetup[^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
    expect(sheet).toMatch(/state="frozen"/);
    expect(sheet).toContain('&amp;P');
  });

  it('adds money up exactly and leaves words out of the sum', async () => {
    const sheet = (await partsOf()).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<c r="C9"[^>]*><v>1234.8<\/v>/);
  });

  it('says so when there are no rows', async () => {
    const parts = await partsOf([{ ...TABLE, rows: [], empty: '无。没有人认定' }]);
    expect(parts.get('xl/sharedStrings.xml')).toContain('>无。没有人认定<');
    expect(parts.get('xl/sharedStrings.xml')).not.toContain('>合计<');
  });

  it('gives wrapped text the height it needs', async () => {
    const long = { ...TABLE, rows: [['第1组', '一二三四五六七八九十'.repeat(6), 1]] };
    const sheet = (await partsOf([long])).get('xl/worksheets/sheet1.xml') ?? '';
    const height = Number(/<row r="4"[^>]* ht="([\d.]+)"/.exec(sheet)?.[1]);
    // 60 characters, at most ten of 10.5 points in a column of width 20: six lines at least.
    expect(height).toBeGreaterThan(6 * 14);
  });
});

/** The nth cell format of a style sheet. */
const cellFormat = (styles: string, index: number): string =>
  styles.slice(styles.indexOf('<cellXfs')).split('<xf ')[index + 1] ?? '';
