import * as XLSX from '@e965/xlsx';
import type { OpenedFile } from '../../core/intake/opened-file.js';
import { openFile } from './open-file.js';
import { nativeInflations, parseWorkbook } from './parse-workbook.js';

const CELLS: XLSX.WorkSheet = {
  '!ref': 'A1:G2',
  '!merges': [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }],
  A1: { t: 's', v: '市教育局' },
  B1: { t: 'n', v: 42901, z: 'yyyy/m/d' },
  C1: { t: 'n', v: 42887, z: 'yyyy"年"m"月"' },
  D1: { t: 'n', v: 0.125, z: '0.0%' },
  E1: { t: 'b', v: true },
  F1: { t: 'n', v: 12.5 },
  G2: { t: 's', v: '尾' },
};

function written(bookType: XLSX.BookType, hidden = 0): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, CELLS, '清单');
  XLSX.utils.book_append_sheet(book, { '!ref': 'A1', A1: { t: 'n', v: 1 } }, '旁注');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: hidden as 0 | 1 }] };
  return XLSX.write(book, { bookType, type: 'buffer' }) as Buffer;
}

function open(bytes: Buffer, name: string): OpenedFile {
  const [unopened] = openFile(bytes, name);
  if (!unopened) throw new Error('nothing was opened');
  return unopened.open();
}

const EXPECTED = [
  ['市教育局', { date: '2017-06-15' }, { date: '2017-06' }, { percent: 0.125 }, true, 12.5],
  [null, null, null, null, null, null, '尾'],
];

describe('parseWorkbook', () => {
  it('inflates with zlib, never with the inflate of the library', () => {
    const before = nativeInflations();
    const packed = XLSX.write(XLSX.read('a,b\n1,2', { type: 'string' }), {
      bookType: 'ods',
      type: 'buffer',
      compression: true,
    }) as Buffer;
    const opened = parseWorkbook(packed);
    expect(opened.status === 'ok' && opened.sheets[0]?.rows).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
    expect(nativeInflations()).toBeGreaterThan(before);
  });

  it.each([
    ['biff8', 'a.xls'],
    ['biff8', 'a.et'],
    ['biff8', 'really-xls.xlsx'],
    ['xlsx', 'a.xlsx'],
    ['xlsx', 'really-xlsx.xls'],
    ['ods', 'a.ods'],
  ] as const)('reads %s as %s with dates as precise as they are shown', (bookType, name) => {
    const opened = open(written(bookType), name);
    expect(opened.status === 'ok' && opened.sheets.map(({ rows }) => rows)).toEqual([EXPECTED, [[1]]]);
    expect(opened.status === 'ok' && opened.sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
    ]);
  });

  it.each([
    ['biff8', 'a.xls'],
    ['xlsx', 'a.xlsx'],
  ] as const)('names a hidden sheet of %s', (bookType, name) => {
    const opened = open(written(bookType, 1), name);
    expect(opened.status === 'ok' && opened.sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(opened.warnings.map(({ code, sheet }) => [code, sheet])).toEqual([['HIDDEN_SHEET', '旁注']]);
  });

  it('reads Chinese of before Excel 97 by its code page', () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['XXXXXXXX']]), 'ZZZZ');
    const bytes = XLSX.write(book, { bookType: 'biff5', type: 'buffer' }) as Buffer;
    Buffer.from('cad0bdccd3fdbed6', 'hex').copy(bytes, bytes.indexOf('XXXXXXXX'));
    Buffer.from('c7e5b5a5', 'hex').copy(bytes, bytes.indexOf('ZZZZ'));
    bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
    const opened = open(bytes, 'old.xls');
    expect(opened.status === 'ok' && opened.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['清单', [['市教育局']]],
    ]);
  });

  it('refuses a cut .xls instead of reading what is left', () => {
    const bytes = written('biff8');
    for (const share of [0.25, 0.5, 0.75, 0.95]) {
      const opened = open(bytes.subarray(0, Math.floor(bytes.length * share)), 'a.xls');
      expect([share, opened.status === 'rejected' && opened.code]).toEqual([share, 'FILE_DAMAGED']);
    }
  });
});
