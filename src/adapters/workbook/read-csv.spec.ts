import { readCsv } from './read-csv.js';
import { Refused } from './refused.js';

const HEADING = '单位,系统\r\n';
/** 单位,系统 and 市教育局,甲 in GB 2312. */
const GBK = Buffer.from('b5a5cebb2ccfb5cdb30d0acad0bdccd3fdbed62cbcd7', 'hex');

function rowsOf(bytes: Buffer | string): unknown {
  const opened = readCsv(Buffer.from(bytes as string));
  return opened.status === 'ok' ? opened.sheets[0]?.rows : opened.code;
}

function refusalOf(bytes: Buffer | string): unknown {
  try {
    return rowsOf(bytes);
  } catch (error) {
    return error instanceof Refused ? [error.code, error.slots.row] : error;
  }
}

describe('readCsv', () => {
  const table = [
    ['单位', '系统'],
    ['市教育局', '甲'],
  ];

  it.each([
    ['UTF-8', Buffer.from(`${HEADING}市教育局,甲`)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${HEADING}市教育局,甲\r\n`)],
    ['UTF-16 with tabs', Buffer.from(`\ufeff单位\t系统\r\n市教育局\t甲`, 'utf16le')],
    ['GB 2312', GBK],
    ['semicolons', Buffer.from('单位;系统\n市教育局;甲')],
    ['a sep= line', Buffer.from(`sep=,\r\n${HEADING}市教育局,甲`)],
    ['quotes', Buffer.from('"单位","系统"\r\n"市教育局",甲')],
  ])('reads %s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(table);
  });

  it('keeps commas, quotes and line breaks inside of quotes; a record is a row', () => {
    expect(rowsOf('a,b\n"x, ""y""\nz",2\n\n007,')).toEqual([['a', 'b'], ['x, "y"\nz', '2'], [], ['007']]);
  });

  it('keeps rare characters of GB 18030', () => {
    const rare = Buffer.concat([GBK, Buffer.from('2c9534873682308133', 'hex')]);
    expect(JSON.stringify(rowsOf(rare))).not.toContain('\ufffd');
  });

  it('says what is wrong, and in which row', () => {
    expect(refusalOf('a,b\nc,"d\ne,f\n')).toEqual(['CSV_QUOTE_UNCLOSED', 2]);
    expect(refusalOf('a\nb\u0000c\n')).toEqual(['CONTROL_CHAR', 2]);
    expect(refusalOf(Buffer.concat([GBK, Buffer.from('\n市教育局,甲\n')]))).toEqual([
      'ENCODING_AMBIGUOUS',
      3,
    ]);
    expect(refusalOf(','.repeat(20_000))).toEqual(['TOO_MANY_COLUMNS', undefined]);
    expect(refusalOf('1\n'.repeat(100_001))).toEqual(['TOO_MANY_ROWS', undefined]);
    expect(refusalOf('x'.repeat(400_000))).toEqual(['CELL_TOO_LONG', undefined]);
  });

  it('names rows that are wider or narrower than the others', () => {
    const opened = readCsv(Buffer.from('a,b,c\n1,2,3\n1,2,3\n1,2\n1,2,3,4\n'));
    expect(opened.warnings.map(({ code, cell }) => [code, cell])).toEqual([['ROW_WIDTH', 'A4']]);
    expect(opened.warnings[0]?.message).toContain('4、5');
  });
});
