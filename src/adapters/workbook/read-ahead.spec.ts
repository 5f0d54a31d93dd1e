import { isDeepStrictEqual as isEqual } from 'node:util';
import { PlainCell } from './plain-cell.js';
import { readSheetPart, type Workbook } from './read-sheet-part.js';
import { readStrings } from './read-strings.js';
import { Refused } from './refused.js';
import { fullAllowance } from './sheet-rows.js';

const SHEET = `<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"><v>41000</v></c></row><row r="2"><c r="A2"/><c t="s" r="B2"><v>1</v></c><c r="C2" t="n"><v>0.075</v></c><c r="AD2" s="3"><v>12.5</v></c></row></sheetData></worksheet>`;
const STRINGS = `<sst><si><t xml:space="preserve">系统 一</t></si><si><t xml:space="preserve">a_x0041_b</t></si><si><t>c</t></si></sst>`;

const answerOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [error.code, error.slots];
  }
};

const sheetOf = (xml: string): unknown => {
  const workbook: Workbook = {
    strings: ['系统', '\u200b隐'],
    plainStrings: new Uint8Array(2),
    styles: ['number', 'number', 'day', 'percent'],
    struck: { styles: null, strings: null },
    is1904: false,
    allowance: fullAllowance(),
  };
  const source = { name: '表', hidden: false, part: 'sheet.xml', badLinks: new Set<string>() };
  return answerOf(() => readSheetPart({ ...source, xml: Buffer.from(xml) }, workbook));
};

const stringsOf = (xml: string): unknown =>
  answerOf(() => readStrings(Buffer.from(xml), 'strings.xml').texts);

const TAG = '<t xml:space="preserve">';

/** Every text that differs from this one by one character less, more, or another. */
function* neighbours(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at++) {
    yield text.slice(0, at) + text.slice(at + 1);
    for (const other of ['<', '/', '"', ' ', '1', 'c', '&', '.'])
      for (const end of [at, at + 1]) yield text.slice(0, at) + other + text.slice(end);
  }
}

describe('what is read ahead', () => {
  it('are whole cells of their row in the usual spelling, and no others', () => {
    const cell = new PlainCell();
    const read = (markup: string): unknown => {
      const end = cell.read(`..${markup}..`, 2, 6);
      const { column, style, hasValue, isShared, value } = cell;
      return end < 0 ? null : { length: end - 2, column, style, ...(hasValue && { isShared, value }) };
    };
    expect(read('<c r="B7" s="2" t="s"><v>41</v></c>')).toEqual({
      ...{ length: 35, column: 1, style: 2, isShared: true, value: 41 },
    });
    expect(read('<c r="AA7"><v>0.3</v></c>')).toMatchObject({
      column: 26,
      style: -1,
      isShared: false,
      value: 0.3,
    });
    expect(read('<c t="n" r="C7"><v>123456.789</v></c>')).toMatchObject({ column: 2, value: 123456.789 });
    expect(read('<c s="4" r="XFD7"/>')).toEqual({ length: 19, column: 16_383, style: 4 });
    for (const other of [
      ...['<c r="B8"/>', '<c r="XFE7"/>', '<c r="b7"/>', '<c r="7"/>', '<c s="1"/>', '<c r="B7" r="B7"/>'],
      ...[
        '<c r="B7" cm="1"/>',
        '<c r="B7" t="str"><v>1</v></c>',
        '<c r="B7"><v>-1</v></c>',
        '<c r="B7"><v></v></c>',
      ],
      ...[
        '<c r="B7"><v>1.</v></c>',
        '<c r="B7"><v>1e3</v></c>',
        '<c r="B7" t="s"><v>1.5</v></c>',
        '<c r="B7"><v>1</v>',
      ],
      ...[
        '<c r="B7"><f>1</f><v>1</v></c>',
        '<c r="B7"><v>1234567890123456</v></c>',
        '<x:c r="B7"/>',
        '<c  r="B7"/>',
      ],
    ])
      expect([other, read(other)]).toEqual([other, null]);
  });

  it('is what the reader of all XML reads of a sheet, sound or not', () => {
    expect(sheetOf(SHEET)).toMatchObject({
      sheet: { rows: [['系统', { date: '2012-04-01' }], { length: 30 }] },
    });
    // A tab behind its name makes it no plain cell.
    const slowly = (xml: string): unknown => sheetOf(xml.replaceAll('<c ', '<c\t'));
    expect([SHEET, ...neighbours(SHEET)].filter((xml) => !isEqual(sheetOf(xml), slowly(xml)))).toEqual([]);
  });

  it('is what the reader of all XML reads of shared strings', () => {
    expect(stringsOf(STRINGS)).toEqual(['系统 一', 'aAb', 'c']);
    const slowly = (xml: string): unknown => stringsOf(xml.replaceAll(TAG, TAG.replaceAll('"', "'")));
    expect([STRINGS, ...neighbours(STRINGS)].filter((xml) => !isEqual(stringsOf(xml), slowly(xml)))).toEqual(
      [],
    );
  });
});
