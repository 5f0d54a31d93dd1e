import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { SheetMarks, WorkbookMarks } from '../../core/intake/annotation.js';
import type { Sheet } from '../../core/intake/sheet.js';
import { FileAnnotator } from './annotate-files.js';
import { openFile } from './open-file.js';
import { writeSheets } from './write-sheets.js';

const ROWS: Sheet['rows'] = [
  ['普查表', null, null],
  ['系统名称', '建设资金（万元）', '利用率'],
  ['甲系统', '约50', { percent: 0.35 }],
  ['乙系统', 30, { date: '2017-06' }],
  ['丙系统', { error: '#N/A' }, true],
];
const sheet = (name: string): Sheet => ({
  name,
  hidden: false,
  rows: ROWS,
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
});

const marksFor = (name: string, more: Partial<SheetMarks> = {}): WorkbookMarks => ({
  sheets: [
    {
      ...{ sheet: name, orientation: 'rows', headingRows: [2] },
      cells: [{ cell: 'B3', severity: 'error', note: '[错误] 甲' }],
      results: [
        { row: 3, column: null, cell: null, severity: 'error', text: '1 处有误：B3 甲' },
        { row: 4, column: null, cell: null, severity: null, text: '通过' },
      ],
      ...more,
    },
  ],
  proposals: [],
});

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const opened = openFile(Buffer.from(bytes), 'a.xlsx')[0]?.open();
  if (opened?.status !== 'ok') throw new Error(opened?.message ?? 'nothing opened');
  return opened.sheets;
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('FileAnnotator', () => {
  const annotator = new FileAnnotator();
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'qingcha-annotate-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const placed = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return { name, path: join(folder, name) };
  };

  it('marks a file, or a member of a zip, whose bytes are still those that were read', async () => {
    const bytes = await writeSheets([sheet('表')]);
    const source = placed('a.xlsx', bytes);
    const marks = marksFor('表');
    const file = await annotator.annotateFile({ source, member: null, sha256: hash(bytes) }, marks);
    expect(sheetsOf(file?.bytes ?? Buffer.of())[0]?.rows[2]?.[3]).toBe('1 处有误：B3 甲');
    expect(await annotator.annotateFile({ source, member: null, sha256: 'other' }, marks)).toBeNull();

    const archive = placed('all.zip', zipSync({ '民政/a.xlsx': bytes, 'b.xlsx': bytes }));
    const member = { source: archive, member: '民政/a.xlsx', sha256: hash(bytes) };
    expect((await annotator.annotateFile(member, marks))?.bytes).toEqual(file?.bytes);
    expect(await annotator.annotateFile({ ...member, member: 'c.xlsx' }, marks)).toBeNull();
  });

  it('leaves what is no Office Open XML workbook to be rebuilt', async () => {
    for (const bytes of [strToU8('系统名称,建设状态\n'), zipSync({ 'content.xml': strToU8('<a/>') })]) {
      const source = placed('b.csv', bytes);
      expect(
        await annotator.annotateFile({ source, member: null, sha256: hash(bytes) }, marksFor('表')),
      ).toBeNull();
    }
  });

  it('rebuilds sheets with the values that were read, under names that are allowed', async () => {
    const { bytes, extension } = await annotator.annotateSheets(
      [sheet('(csv)'), sheet('a/b')],
      marksFor('a/b'),
    );
    const [first, second] = sheetsOf(bytes);
    expect(extension).toBe('xlsx');
    expect([first?.name, second?.name]).toEqual(['(csv)', 'a_b']);
    expect(first?.merges).toEqual(sheet('').merges);
    const values = ROWS.map((row) =>
      row.map((cell) => (typeof cell === 'object' && cell && 'date' in cell ? cell.date : cell)),
    );
    expect(first?.rows).toEqual(values.map((row) => (row[1] === null ? row.slice(0, 1) : row)));
    expect(second?.rows.map((row) => row[3])).toEqual([
      undefined,
      '校验结果',
      '1 处有误：B3 甲',
      '通过',
      undefined,
    ]);
  });

  it('heads the results of each table of a sheet, and says those of a card beside it', async () => {
    const two = marksFor('表', {
      headingRows: [2, 4],
      results: [{ row: 5, column: null, cell: null, severity: null, text: '通过' }],
    });
    const tables = await annotator.annotateSheets([sheet('表')], two);
    expect(sheetsOf(tables.bytes)[0]?.rows.map((row) => row[3] ?? null)).toEqual([
      null,
      '校验结果',
      null,
      '校验结果',
      '通过',
    ]);
    const card = marksFor('表', {
      ...{ orientation: 'card', headingRows: [] },
      results: [
        { row: null, column: null, cell: 'B3', severity: 'error', text: '校验结果：1 处有误：B3 甲' },
      ],
    });
    const marked = await annotator.annotateSheets([sheet('表')], card);
    expect(sheetsOf(marked.bytes)[0]?.rows[2]?.[3]).toBe('校验结果：1 处有误：B3 甲');
    const source = placed('card.xlsx', marked.bytes);
    const nothing: WorkbookMarks = { sheets: [], proposals: [] };
    const clean = await annotator.annotateFile({ source, member: null, sha256: hash(marked.bytes) }, nothing);
    expect(sheetsOf(clean?.bytes ?? Buffer.of())[0]?.rows.map((row) => row.length)).toEqual([1, 3, 3, 3, 3]);
  });
});
