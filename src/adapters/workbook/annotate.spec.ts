import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type JudgedSheet, MARK_WORDS, type WorkbookMarks, marksOf } from '../../core/intake/annotation.js';
import { problem } from '../../core/intake/problem.js';
import { readRecords } from '../../core/intake/read-records.js';
import { type Sheet, columnLetters } from '../../core/intake/sheet.js';
import { annotateWorkbook } from './annotate.js';
import { openFile } from './open-file.js';

const FIXTURES = 'fixtures/surveys';
const NOTHING: WorkbookMarks = { sheets: [], proposals: [] };
const MEMORY = '_qingcha_marks';

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const opened = openFile(Buffer.from(bytes), 'a.xlsx')[0]?.open();
  if (opened?.status !== 'ok') throw new Error(opened?.message ?? 'nothing opened');
  return opened.sheets;
}

/** What the import would report of each survey sheet. */
function judge(bytes: Uint8Array): readonly JudgedSheet[] {
  return sheetsOf(bytes).flatMap((sheet) => {
    const found = sheet.hidden ? null : readRecords(sheet);
    if (!found?.rows.length) return [];
    const rows = found.rows.map(({ row, column, answers, values, problems }) => ({
      row,
      col: column === null ? null : columnLetters(column - 1),
      cells: Object.fromEntries(
        Object.entries(answers)
          .filter(([, { raw }]) => raw.trim())
          .map(([id, answer]) => [id, { ...answer, value: values[id as keyof typeof values] ?? null }]),
      ),
      issues: problems,
    }));
    return [{ sheet: found.sheet, headerRows: found.headerRows, orientation: found.orientation, rows }];
  });
}

interface Look {
  readonly style: string;
  readonly fill: string;
  readonly value: string;
}

const strings = (xml: string | undefined, name: string, list: string): readonly string[] => {
  const inside = new RegExp(`<${list}[\\s>][\\s\\S]*?</${list}>`, 'u').exec(xml ?? '')?.[0] ?? '';
  return (
    inside
      .slice(list.length + 1)
      .match(new RegExp(`<${name}(?:\\s[^>]*)?/>|<${name}(?:\\s[^>]*[^/])?>[\\s\\S]*?</${name}>`, 'gu')) ?? []
  );
};

/** Every cell of a sheet: how it looks and what it holds, resolved by means other than the code under test. */
function looksOf(bytes: Uint8Array, sheetName: string): ReadonlyMap<string, Look> {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const styles = text('xl/styles.xml');
  const formats = strings(styles, 'xf', 'cellXfs');
  const fills = strings(styles, 'fill', 'fills');
  const entry = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*>/gu)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`name="${sheetName}"`));
  const id = /r:id="([^"]+)"/u.exec(entry ?? '')?.[1] ?? '';
  const link = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/gu)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`Id="${id}"`));
  const part = (/Target="([^"]+)"/u.exec(link ?? '')?.[1] ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/');
  const looks = new Map<string, Look>();
  for (const [, attributes = '', body = ''] of text(part).matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu)) {
    const format = formats[Number(/s="(\d+)"/u.exec(attributes)?.[1] ?? 0)] ?? '';
    const fill = fills[Number(/fillId="(\d+)"/u.exec(format)?.[1] ?? 0)] ?? '';
    looks.set(/r="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? '', {
      style: format.replace(/ (?:fillId|applyFill)="\d+"/gu, ''),
      fill: /rgb="(\w+)"|theme="\d+"|indexed="\d+"/u.exec(/<fgColor[^>]*>/u.exec(fill)?.[0] ?? '')?.[0] ?? '',
      value: body && `${/t="(\w+)"/u.exec(attributes)?.[1] ?? 'n'} ${body}`,
    });
  }
  return looks;
}

const EMPTY: Look = { style: '', fill: '', value: '' };
const OURS = /rgb="FFF[C-F](?:B[0-3]B[0-3]|E[4-7]8[C-F])"/u;

/** Cells whose looks or values differ. */
function changed(before: ReadonlyMap<string, Look>, after: ReadonlyMap<string, Look>) {
  const cells = [...new Set([...before.keys(), ...after.keys()])];
  const look = (map: ReadonlyMap<string, Look>, cell: string) => map.get(cell) ?? EMPTY;
  return {
    fills: cells.filter((cell) => look(before, cell).fill !== look(after, cell).fill),
    values: cells.filter((cell) => look(before, cell).value !== look(after, cell).value),
    styles: cells.filter((cell) => before.has(cell) && look(before, cell).style !== look(after, cell).style),
  };
}

const notesOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /comments\d*\.xml$/u.test(name))
      .flatMap(([, part]) =>
        [...strFromU8(part).matchAll(/<comment [^>]*?ref="([A-Z]+\d+)"[^>]*>([\s\S]*?)<\/comment>/gu)].map(
          ([, cell = '', body = '']) => [
            cell,
            [...body.matchAll(/<t(?:\s[^>]*)?>([^<]*)</gu)].map(([, run]) => run).join(''),
          ],
        ),
      ),
  );

const sorted = (cells: Iterable<string>): readonly string[] => [...cells].sort();
const columnOf = (cell: string): string => cell.replace(/\d+/u, '');

interface Checked {
  readonly original: Uint8Array;
  readonly marked: Uint8Array;
  readonly marks: WorkbookMarks;
}

/** Marks exactly the problems of every sheet, changes nothing else, and says all results in one new column. */
function check({ original, marked, marks }: Checked): void {
  for (const sheet of marks.sheets) {
    const [before, after] = [looksOf(original, sheet.sheet), looksOf(marked, sheet.sheet)];
    const { fills: coloured, values, styles } = changed(before, after);
    // The heading of the results looks like the headings beside it.
    const fills = coloured.filter((cell) => !sheet.headingRows.includes(Number(cell.replace(/\D+/u, ''))));
    const columns = new Set(values.map(columnOf));
    expect(columns.size).toBe(1);
    const [column = ''] = columns;
    expect([...before.keys()].filter((cell) => columnOf(cell) === column && before.get(cell)?.value)).toEqual(
      [],
    );
    const wrong = sheet.results.filter(({ severity }) => severity);
    const expected = [...sheet.cells.map(({ cell }) => cell), ...wrong.map(({ row }) => `${column}${row}`)];
    expect(sorted(fills)).toEqual(sorted(expected));
    for (const cell of fills) expect(after.get(cell)?.fill).toMatch(OURS);
    expect(styles).toEqual([]);
    expect(values).toHaveLength(sheet.headingRows.length + sheet.results.length);
    expect(
      sorted([...notesOf(marked)].filter(([, text]) => text.includes(MARK_WORDS.opening)).map(([at]) => at)),
    ).toEqual(
      sorted([...sheet.cells.map(({ cell }) => cell), ...sheet.headingRows.map((row) => `${column}${row}`)]),
    );
  }
}

/** A pass without any mark: what is left must be what was there. */
function expectClean(original: Uint8Array, bytes: Uint8Array): void {
  const clean = annotateWorkbook(bytes, NOTHING).bytes;
  const names = sheetsOf(original).map(({ name }) => name);
  expect(sheetsOf(clean)).toEqual(sheetsOf(original));
  for (const name of names) {
    const [before, after] = [looksOf(original, name), looksOf(clean, name)];
    expect(changed(before, after)).toEqual({ fills: [], values: [], styles: [] });
  }
  expect(notesOf(clean)).toEqual(notesOf(original));
  const sheetXml = (of: Uint8Array) =>
    Object.entries(unzipSync(of))
      .filter(([name]) => /worksheets\/sheet\d+\.xml$/u.test(name))
      .map(([, part]) => strFromU8(part));
  const frame = (xml: string) =>
    xml.replace(/<sheetData>[\s\S]*<\/sheetData>/u, '').replace(/<dimension[^>]*>/u, '');
  expect(sheetXml(clean).map(frame)).toEqual(sheetXml(original).map(frame));
}

const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));

/** Other problems than the first time, on cells that had none. */
function otherMarks(bytes: Uint8Array): WorkbookMarks {
  return marksOf(
    judge(bytes).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => {
        const cell = row.cells.systemName?.cell;
        return {
          ...row,
          issues: index % 2 || !cell ? [] : [problem('bad-value', cell, { heading: '系统名称' })],
        };
      }),
    })),
  );
}

describe('annotateWorkbook on filled templates', () => {
  it.each(fixtures)('marks exactly the problems of %s, and nothing stale after a second pass', (name) => {
    const original = new Uint8Array(readFileSync(join(FIXTURES, name)));
    const marks = marksOf(judge(original));
    expect(marks.sheets).toHaveLength(1);
    const first = annotateWorkbook(original, marks).bytes;
    check({ original, marked: first, marks });
    const again = judge(first);
    expect(again.map(({ rows }) => rows)).toEqual(judge(original).map(({ rows }) => rows));
    const others = otherMarks(first);
    const second = annotateWorkbook(first, others).bytes;
    check({ original, marked: second, marks: others });
    expectClean(original, second);
    expect(annotateWorkbook(original, marks).bytes).toEqual(first);
  });

  it('leaves every part alone that holds no mark', () => {
    const original = new Uint8Array(readFileSync(join(FIXTURES, fixtures[0] ?? '')));
    const [before, after] = [
      unzipSync(original),
      unzipSync(annotateWorkbook(original, marksOf(judge(original))).bytes),
    ];
    const touched = Object.keys(before).filter(
      (name) =>
        !name.endsWith('/') && Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()),
    );
    expect(
      touched.filter((name) => !/sheet2|comments2|vmlDrawing2|styles|workbook|Content_Types/u.test(name)),
    ).toEqual([]);
    const validations = (parts: Record<string, Uint8Array>) =>
      strFromU8(parts['xl/worksheets/sheet2.xml'] ?? Buffer.of()).match(
        /<dataValidations[\s\S]*<\/dataValidations>/u,
      )?.[0];
    expect(validations(after)).toBe(validations(before));
    expect(validations(after)).toBeTruthy();
  });
});

const HEADINGS = ['序号', '填报单位', '系统名称', '主要功能', '建设状态', '建设资金（万元）', '使用频度'];

interface Build {
  readonly rows?: readonly (readonly (string | number | null)[])[];
  readonly change?: (sheet: ExcelJS.Worksheet) => void;
  readonly patch?: (part: string, xml: string) => string;
}

const ROWS = [
  [1, '市民政局', '社会救助系统', '救助申请', '已建', '约50', '每天'],
  [2, '市民政局', '养老服务系统', '床位管理', '已建', 30, '有时候吧'],
  [3, '市民政局', '殡葬管理系统', '预约', '已建', '１２０万', '每天'],
];

async function build({ rows = ROWS, change, patch }: Build): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('系统表');
  sheet.addRow(HEADINGS);
  for (const row of rows) sheet.addRow(row);
  change?.(sheet);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  for (const [name, part] of Object.entries(parts))
    if (patch && name.endsWith('.xml')) parts[name] = strToU8(patch(name, strFromU8(part)));
  return zipSync(parts);
}

const xmlOf = (bytes: Uint8Array, part = 'xl/worksheets/sheet1.xml'): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

async function roundOf(options: Build): Promise<Checked> {
  const original = await build(options);
  const marks = marksOf(judge(original));
  return { original, marks, marked: annotateWorkbook(original, marks).bytes };
}

const FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF92D050' } };

describe('annotateWorkbook', () => {
  it('gives each cell its own fill back, its number format, border and protection untouched', async () => {
    const round = await roundOf({
      change: (sheet) => {
        sheet.getCell('F2').fill = FILL;
        sheet.getCell('F2').border = { top: { style: 'double' } };
        sheet.getCell('F2').numFmt = '0.00';
        sheet.getCell('F2').protection = { locked: false };
        sheet.getCell('G3').fill = { ...FILL, fgColor: { theme: 4 } };
        sheet.getRow(1).font = { bold: true };
      },
    });
    expect(round.marks.sheets[0]?.cells.map(({ cell }) => cell)).toEqual(['F2', 'G3']);
    check(round);
    expectClean(round.original, round.marked);
    const heading = looksOf(round.marked, '系统表').get('H1');
    expect(heading?.style).toBe(looksOf(round.original, '系统表').get('G1')?.style);
  });

  it('filters the header row up to the column of results, and widens a filter that is there', async () => {
    const plain = await roundOf({});
    expect(xmlOf(plain.marked)).toContain('<autoFilter ref="A1:H4"/>');
    expect(xmlOf(plain.marked, 'xl/workbook.xml')).toContain("'系统表'!$A$1:$H$4</definedName>");
    const own = await roundOf({ change: (sheet) => (sheet.autoFilter = 'B1:G4') });
    expect(xmlOf(own.marked)).toContain('<autoFilter ref="B1:H4"/>');
    for (const round of [plain, own]) expectClean(round.original, round.marked);
    expect(xmlOf(annotateWorkbook(plain.marked, NOTHING).bytes, 'xl/workbook.xml')).not.toContain(
      '_FilterDatabase',
    );
  });

  it('shows rows again that only its own column hid', async () => {
    const { original, marked } = await roundOf({});
    const filtered = unzipSync(marked);
    filtered['xl/worksheets/sheet1.xml'] = strToU8(
      xmlOf(marked)
        .replace(
          '<autoFilter ref="A1:H4"/>',
          '<autoFilter ref="A1:H4"><filterColumn colId="7"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
        )
        .replace('<row r="4"', '<row r="4" hidden="1"'),
    );
    expectClean(original, zipSync(filtered));
  });

  it('writes below a note that is there, and takes only its own part back', async () => {
    const round = await roundOf({
      change: (sheet) => {
        sheet.getCell('F2').note = '财务科：待核';
        sheet.getCell('A1').note = '填表说明';
      },
    });
    const notes = notesOf(round.marked);
    expect(notes.get('F2')).toMatch(/^财务科：待核\n\n【清查校验】\n\[错误\] /u);
    expect(notes.get('A1')).toBe('填表说明');
    expectClean(round.original, round.marked);
    const vml = (bytes: Uint8Array) => xmlOf(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(vml(round.marked).match(/<v:shape /gu)).toHaveLength(4);
    expect(vml(annotateWorkbook(round.marked, NOTHING).bytes)).toBe(vml(round.original));
  });

  it('puts missing cells and rows in order, in the style of their column', async () => {
    const original = await build({ rows: [...ROWS, [], [5, '市民政局', '婚姻登记系统']] });
    const [sheet] = judge(original);
    if (!sheet) throw new Error('no survey');
    const extra = problem('missing-required', 'F5', { heading: '建设资金' });
    const rows = sheet.rows.map((row) => (row.row === 2 ? { ...row, issues: [...row.issues, extra] } : row));
    const marks = marksOf([{ ...sheet, rows }]);
    const { bytes } = annotateWorkbook(original, marks);
    const order = [...xmlOf(bytes).matchAll(/<(?:row|c) r="([A-Z]*)(\d+)"/gu)].map(
      ([, letters = '', row]) => Number(row) * 1000 + (letters ? letters.charCodeAt(0) : 0),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    check({ original, marked: bytes, marks });
  });

  it('shows its column where everything right of the table is hidden', async () => {
    const round = await roundOf({
      patch: (part, xml) =>
        part.endsWith('sheet1.xml')
          ? xml.replace(
              '<sheetData>',
              '<cols><col min="8" max="16384" width="9" hidden="1" customWidth="1"/></cols><sheetData>',
            )
          : xml,
    });
    expect(xmlOf(round.marked)).toMatch(
      /<col min="8" max="8" width="46" customWidth="1"\/><col min="9" max="16384"[^>]*hidden="1"/u,
    );
    check(round);
  });

  it('keeps formulas, and reads parts that are written with prefixes or without positions', async () => {
    const formula = await roundOf({
      change: (sheet) => (sheet.getCell('F3').value = { formula: '10*3', result: 30 }),
    });
    expect(xmlOf(formula.marked)).toContain('<f>10*3</f>');
    const prefixed = await roundOf({
      patch: (part, xml) =>
        part.endsWith('sheet1.xml') || part.endsWith('styles.xml')
          ? xml.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/gu, '<$1x:').replace('xmlns=', 'xmlns:x=')
          : xml,
    });
    expect(xmlOf(prefixed.marked)).toContain('<x:autoFilter ref="A1:H4"/>');
    expect(sheetsOf(prefixed.marked)[0]?.rows[1]?.[7]).toMatch(/^1 处有误：F2 /u);
    const bare = await roundOf({
      patch: (part, xml) =>
        part.endsWith('sheet1.xml')
          ? xml.replace(/(<row) r="\d+"/gu, '$1').replace(/(<c) r="[A-Z]+\d+"/gu, '$1')
          : xml,
    });
    expect(sheetsOf(bare.marked)[0]?.rows.map((row) => row.length)).toEqual([8, 8, 8, 8]);
    for (const { original, marked } of [formula, bare])
      expect(sheetsOf(annotateWorkbook(marked, NOTHING).bytes)).toEqual(sheetsOf(original));
  });

  it('finds its column after people moved it, and takes no other column for it', async () => {
    const named = await build({
      rows: [['x', '', '', '', '', '', '', '通过'], ...ROWS],
      change: (sheet) => (sheet.getCell('H1').value = '校验结果'),
    });
    const marks = marksOf(judge(named));
    const marked = annotateWorkbook(named, marks).bytes;
    expect(sheetsOf(marked)[0]?.rows[0]?.slice(7)).toEqual(['校验结果', '校验结果']);
    const again = annotateWorkbook(marked, NOTHING).bytes;
    expect(
      sheetsOf(again)[0]
        ?.rows.slice(0, 2)
        .map((row) => row.slice(7)),
    ).toEqual([['校验结果'], ['通过']]);
  });

  it('offers corrections on a sheet of their own, which goes when they do', async () => {
    const round = await roundOf({});
    const offered = sheetsOf(round.marked).find(({ name }) => name === MARK_WORDS.proposals);
    expect(offered?.rows.slice(2).map((row) => row.slice(0, 5))).toEqual([
      ['系统表', 'F4', '建设资金', '１２０万', '120'],
    ]);
    expect(sheetsOf(round.marked)[0]?.rows[3]?.[5]).toBe('１２０万');
    expect(sheetsOf(round.marked).map(({ name }) => name)).toEqual(['系统表', MARK_WORDS.proposals, MEMORY]);
    expect(judge(round.marked)).toHaveLength(1);
  });

  it('says results below the columns of a transposed sheet', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('转置');
    const rows = [HEADINGS, ...ROWS];
    HEADINGS.forEach((_, index) => sheet.addRow(rows.map((row) => row[index] ?? null)));
    const original = new Uint8Array(await workbook.xlsx.writeBuffer());
    const marks = marksOf(judge(original));
    expect(marks.sheets[0]?.orientation).toBe('columns');
    const { bytes } = annotateWorkbook(original, marks);
    expect(sheetsOf(bytes)[0]?.rows[7]?.map((cell) => String(cell).slice(0, 6))).toEqual([
      '校验结果',
      '1 处有误：',
      '1 处有误：',
      '通过',
    ]);
    // Beside each other, one line of each would hide the next.
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('wrapText="1"');
    expectClean(original, bytes);
  });

  it('keeps macros under the extension that they need, and refuses what is no workbook', async () => {
    const macro = await build({
      patch: (part, xml) =>
        part === '[Content_Types].xml'
          ? xml.replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main')
          : xml,
    });
    expect(annotateWorkbook(macro, NOTHING).extension).toBe('xlsm');
    expect(() => annotateWorkbook(zipSync({ 'a.txt': strToU8('a') }), NOTHING)).toThrow();
  });
});
