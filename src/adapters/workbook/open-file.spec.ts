import { deflateRawSync } from 'node:zlib';
import type { OpenedFile } from '../../core/intake/opened-file.js';
import { crcByTable, crcOf } from './inflate-part.js';
import { openFile } from './open-file.js';

interface Entry {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  /** What the headers claim, if not the truth. */
  readonly crc?: number;
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly attributes?: number;
}

/** A zip with full control over what it claims. */
function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, crc, size, flags = 0x800, method = 8, attributes = 0 } of entries) {
    const [path, bytes] = [Buffer.from(name as string), Buffer.from(content as string)];
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt16LE(0x21, 8);
    facts.writeUInt32LE(crc ?? crcOf(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size ?? bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004'), facts, path, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(attributes, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), facts, rest, path);
    offset += 30 + path.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Parts {
  readonly sheet: string;
  readonly strings?: string;
  readonly workbook?: string;
  readonly styles?: string;
}

const relations = (items: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${items
    .map(
      ([type, target], index) =>
        `<Relationship Id="r${index}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A workbook of one sheet 表; `sheet` is what stands in and behind its sheetData. */
function entriesOf({ sheet, strings = '', workbook = '', styles = '' }: Parts): Entry[] {
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}<sheets><sheet name="表" sheetId="1" r:id="r0"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}">${styles}<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="27"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet xmlns="${MAIN}">${sheet}</worksheet>` },
  ];
}

const inData = (rows: string, behind = ''): Parts => ({ sheet: `<sheetData>${rows}</sheetData>${behind}` });
const workbook = (parts: Parts): Buffer => zip(entriesOf(parts));
const GOOD = workbook(inData('<row r="1"><c r="A1"><v>1</v></c></row>'));

const readAll = (bytes: Buffer, name = 'a.xlsx'): { member: string | null; opened: OpenedFile }[] =>
  openFile(bytes, name).map((unopened) => ({ member: unopened.member, opened: unopened.open() }));

function answerOf(bytes: Buffer, name = 'a.xlsx'): string {
  return readAll(bytes, name)
    .map(({ opened }) => (opened.status === 'ok' ? 'ok' : opened.code))
    .join(' ');
}

function rowsOf(bytes: Buffer): unknown {
  const opened = readAll(bytes)[0]?.opened;
  return opened?.status === 'ok' ? opened.sheets[0]?.rows : opened?.code;
}

const codesOf = (bytes: Buffer, name = 'a.xlsx'): string[] =>
  readAll(bytes, name).flatMap(({ opened }) => opened.warnings.map(({ code }) => code));

describe('cells of a workbook', () => {
  it('keeps numbers, texts, truth, errors, dates as precise as shown, and percentages', () => {
    const strings =
      '<si><t>甲 </t></si><si><r><t>市</t></r><r><t>教育局</t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si>';
    const row =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
      '<c r="E1" s="1"><v>42901</v></c><c r="F1" s="2"><v>42901</v></c><c r="G1" s="3"><v>0.5</v></c><c r="H1"><v>1.5</v></c>' +
      '<c r="I1" s="1" t="d"><v>2017-06-15T00:00:00</v></c><c r="K1" t="inlineStr"><is><t>_x005F_x0041_ &lt;b&gt;</t></is></c>';
    expect(rowsOf(workbook({ ...inData(`<row r="1">${row}</row>`), strings }))).toEqual([
      [
        '甲 ',
        '市教育局',
        true,
        { error: '#N/A' },
        { date: '2017-06-15' },
        { date: '2017-06' },
        { percent: 0.5 },
        1.5,
        { date: '2017-06-15' },
        null,
        '_x0041_ <b>',
      ],
    ]);
  });

  it('keeps the time of day that a date cell holds, on its own day', () => {
    const cells = ['45047.5', '45047.999999', '45047.0000001'].map(
      (serial, index) => `<c r="${'ABC'.charAt(index)}1" s="1"><v>${serial}</v></c>`,
    );
    expect(rowsOf(workbook(inData(`<row r="1">${cells.join('')}</row>`)))).toEqual([
      [{ date: '2023-05-01T12:00' }, { date: '2023-05-01T23:59' }, { date: '2023-05-01' }],
    ]);
  });

  it('minds workbooks that count from 1904', () => {
    const parts = inData('<row r="1"><c r="A1" s="1"><v>41439</v></c></row>');
    expect(rowsOf(workbook({ ...parts, workbook: '<workbookPr date1904="1"/>' }))).toEqual([
      [{ date: '2017-06-15' }],
    ]);
  });

  it('costs what is stored, not what is claimed', () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const bytes = workbook({ sheet: `<dimension ref="A1:XFD1048576"/><sheetData>${far}</sheetData>` });
    const rows = rowsOf(bytes) as unknown[][];
    expect([rows.length, rows[0], rows[1], rows[1_048_575]?.[16_383]]).toEqual([1_048_576, [1], [], 2]);
    expect(codesOf(bytes)).toEqual(['SPARSE_TAIL']);
    const blanks = '<row r="1"><c r="A1"><v>1</v></c><c r="ABC1" s="1"/></row><row r="9" ht="20"/>';
    expect(rowsOf(workbook(inData(blanks)))).toEqual([[1]]);
  });

  it.each([
    ['DUPLICATE_CELL', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['BAD_CELL_REF', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['BAD_CELL_REF', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['BAD_CELL_REF', '<row r="0"><c><v>1</v></c></row>'],
    ['BAD_SHARED_STRING', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['XML_MALFORMED', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['TOO_MANY_COLUMNS', `<row>${'<c><v>1</v></c>'.repeat(513)}</row>`],
    ['TOO_MANY_ROWS', '<row><c><v>1</v></c></row>'.repeat(100_001)],
  ])('refuses with %s: %.60s', (code, rows) => {
    expect(answerOf(workbook(inData(rows)))).toBe(code);
  });

  it.each([
    ['FORMULA,FORMULA_NO_VALUE', '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>1</v></c></row>', ''],
    ['PRECISION', '<row r="1"><c r="A1"><v>110101199003070000</v></c></row>', ''],
    ['BAD_NUMBER', '<row r="1"><c r="A1"><v>0x10</v></c></row>', ''],
    ['BAD_DATE', '<row r="1"><c r="A1" s="1"><v>60</v></c></row>', ''],
    ['BAD_STYLE', '<row r="1"><c r="A1" s="99"><v>60</v></c></row>', ''],
    ['CONTROL_CHAR', '<row r="1"><c r="A1" t="str"><v>a_x0000_b</v></c></row>', ''],
    ['INVISIBLE_CHAR', '<row r="1"><c r="A1" t="str"><v>市\u200b局</v></c></row>', ''],
    ['HIDDEN_ROWS', '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>', ''],
    ['MERGE_TOO_LARGE', '<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCell ref="A1:XFD1048576"/>'],
    ['MERGE_OVERLAP', '<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCell ref="A1:B9"/>'.repeat(50_000)],
  ])('warns with %s', (codes, rows, merges) => {
    expect(codesOf(workbook(inData(rows, `<mergeCells>${merges}</mergeCells>`))).join()).toBe(codes);
  });
});

describe('what is struck out', () => {
  const row = (cells: string): string => `<row r="1">${cells}</row>`;
  const struckOf = (parts: Parts): unknown =>
    readAll(workbook(parts)).flatMap(({ opened }) => opened.warnings.map(({ code, cell }) => [code, cell]));
  const font = (strike: string): string => `<fonts><font/><font>${strike}</font></fonts>`;
  const xfs = '<cellXfs><xf/><xf fontId="1"/></cellXfs>';

  it.each([
    ['a cell', '<strike/>', [['STRUCK_OUT', 'A1']]],
    ['a cell, said in full', '<strike val="1"/>', [['STRUCK_OUT', 'A1']]],
    ['nothing, said in full', '<strike val="0"/>', []],
  ])('is read as it stands, and told: %s', (_, strike, told) => {
    const cells = row('<c r="A1" s="1"><v>5</v></c><c r="B1"><v>6</v></c><c r="C1" s="1"/>');
    const parts = { ...inData(cells), styles: font(strike) + xfs };
    expect(struckOf(parts)).toEqual(told);
    expect(rowsOf(workbook(parts))).toEqual([[5, 6]]);
  });

  it('is told of a part of a text, shared or not', () => {
    const run = '<r><t>2</t></r><r><rPr><strike/></rPr><t>1</t></r>';
    const shared = inData(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'));
    const strings = `<si><t>一</t></si><si>${run}</si>`;
    expect(struckOf({ ...shared, strings })).toEqual([['STRUCK_OUT', 'B1']]);
    const own = row(
      `<c r="A1" t="inlineStr"><is>${run}</is></c><c r="B1" t="inlineStr"><is><t>3</t></is></c>`,
    );
    expect(struckOf(inData(own))).toEqual([['STRUCK_OUT', 'A1']]);
  });

  it('says nothing of styles that only show under a condition', () => {
    const cells = row('<c r="A1" s="1"><v>5</v></c>');
    const styles = `<fonts><font/></fonts><cellXfs><xf/><xf fontId="0"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>`;
    expect(struckOf({ ...inData(cells), styles })).toEqual([]);
  });
});

describe('the gate', () => {
  const data = inData('<row r="1"><c r="A1"><v>1</v></c></row>');
  const [types, root, book, links, styles, strings, sheet] = entriesOf(data) as [
    Entry,
    Entry,
    Entry,
    Entry,
    Entry,
    Entry,
    Entry,
  ];
  const others = [types, root, book, links, styles, strings];

  it('refuses any flipped byte of content', () => {
    const stored = zip(entriesOf(data).map((entry) => ({ ...entry, method: 0 })));
    expect(answerOf(stored)).toBe('ok');
    for (let at = 30; at < stored.length - 400; at += 37) {
      const flipped = Buffer.from(stored);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 0x10, at);
      expect(answerOf(flipped)).not.toBe('ok');
    }
  });

  it.each<[string, Buffer, string]>([
    ['EMPTY_FILE', Buffer.alloc(0), 'a.xlsx'],
    ['FILE_DAMAGED', GOOD.subarray(0, GOOD.length - 40), 'a.xlsx'],
    ['FILE_DAMAGED', GOOD.subarray(0, 3), 'a.xlsx'],
    ['BAD_SIGNATURE', Buffer.concat([Buffer.from('MZxxxxxxxxxx'), GOOD]), 'a.xlsx'],
    ['ZIP_TRAILING', Buffer.concat([GOOD, Buffer.alloc(70_000, 65)]), 'a.xlsx'],
    ['ZIP_CRC', zip([...others, { ...sheet, crc: 1 }]), 'a.xlsx'],
    ['TOO_LARGE_UNPACKED', zip([...others, { ...sheet, size: 10 }]), 'a.xlsx'],
    [
      'TOO_LARGE_UNPACKED',
      zip([...others, { name: 'xl/media/1.bin', content: Buffer.alloc(6 << 20) }]),
      'a.xlsx',
    ],
    ['ZIP_DUPLICATE_ENTRY', zip([...others, sheet, sheet]), 'a.xlsx'],
    ['ENCRYPTED', zip([...others, { ...sheet, flags: 0x801 }]), 'a.xlsx'],
    ['ZIP_METHOD', zip([...others, { ...sheet, method: 14 }]), 'a.xlsx'],
    ['NOT_A_WORKBOOK', zip([...others]), 'a.xlsx'],
    ['XML_DTD', zip([...others, { ...sheet, content: `<!DOCTYPE a><worksheet/>` }]), 'a.xlsx'],
    ['XML_DTD', zip([...others, sheet, { name: 'docProps/app.xml', content: '<!DOCTYPE a><a/>' }]), 'a.xlsx'],
    [
      'XML_ENCODING',
      zip([...others, { ...sheet, content: Buffer.from([0x3c, 0xed, 0xa0, 0x80]) }]),
      'a.xlsx',
    ],
    [
      'CONTENT_MISMATCH',
      zip([
        { name: '[Content_Types].xml', content: '<a/>' },
        { name: 'word/document.xml', content: '<a/>' },
      ]),
      'a.xlsx',
    ],
    ['CONTENT_MISMATCH', zip([{ name: 'a.xlsx', content: GOOD }]), 'a.xlsx'],
    ['CONTENT_MISMATCH', Buffer.from('%PDF-1.7 xxxxxxxx'), 'a.xlsx'],
    ['CONTENT_MISMATCH', Buffer.alloc(165, 0x20), 'a.xlsx'],
    ['HTML_NOT_EXCEL', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'a.xls'],
    ['ARCHIVE_TYPE', Buffer.from('Rar!\u001a\u0007\u0001xxxxxxxx'), 'a.zip'],
    ['UNSUPPORTED_TYPE', Buffer.from('hello'), 'a.docx'],
  ])('answers %s', (code, bytes, name) => {
    expect(answerOf(bytes, name)).toBe(code);
  });

  it('has one checksum with and without the native function', () => {
    const bytes = Buffer.from('市教育局 123456789');
    expect(crcByTable(bytes)).toBe(crcOf(bytes));
    expect(crcByTable(Buffer.from('123456789'))).toBe(0xcbf43926);
  });
});

describe('a zip of workbooks', () => {
  const members = (bytes: Buffer): unknown[] =>
    readAll(bytes, '批次.zip').map(({ member, opened }) => [
      member,
      opened.status === 'ok' ? opened.warnings.map(({ code }) => code).join() : opened.code,
    ]);

  it('reads names in GBK and in UTF-8', () => {
    const gbk = Buffer.concat([Buffer.from('cad0bdccd3fdbed6', 'hex'), Buffer.from('/a.xlsx')]);
    expect(
      members(
        zip([
          { name: gbk, content: GOOD, flags: 0 },
          { name: '市公安局/b.csv', content: '单位,系统' },
        ]),
      ),
    ).toEqual([
      ['市教育局/a.xlsx', ''],
      ['市公安局/b.csv', ''],
    ]);
  });

  it('names what is damaged, skips what leads outside, and reads the rest', () => {
    const bytes = zip([
      { name: '../out.xlsx', content: GOOD },
      { name: 'C:\\out.xlsx', content: GOOD },
      { name: 'link.xlsx', content: '/etc/passwd', attributes: 0xa1ff0000 },
      { name: '内.zip', content: GOOD },
      { name: '__MACOSX/._a.xlsx', content: 'x' },
      { name: '说明.docx', content: 'x' },
      { name: '坏.xlsx', content: GOOD.subarray(0, 900) },
      { name: '错.xlsx', content: GOOD, crc: 1 },
      { name: '好.xlsx', content: GOOD },
    ]);
    expect(members(bytes)).toEqual([
      ['坏.xlsx', 'FILE_DAMAGED'],
      ['错.xlsx', 'ZIP_CRC'],
      ['好.xlsx', ''],
      [null, 'ZIP_PATH,ZIP_PATH,ZIP_SYMLINK,NESTED_ARCHIVE,MEMBER_SKIPPED,JUNK_SKIPPED'],
    ]);
  });

  it('is refused as a whole when nothing in it can be read', () => {
    expect(members(zip([{ name: 'a.zip', content: GOOD }]))).toEqual([[null, 'NESTED_ARCHIVE']]);
    expect(members(zip([{ name: '说明.txt', content: 'x' }]))).toEqual([[null, 'ARCHIVE_EMPTY']]);
  });
});
