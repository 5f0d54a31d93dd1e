import { readRecords } from './read-records.js';
import { redactSheets } from './redact-sheets.js';
import type { Cell, Sheet } from './sheet.js';

type Rows = readonly (readonly Cell[])[];

/** Labels that the survey asks, and two that it does not: 服务器地址, 处室编号. */
const card = (name: string, secret: string, own: string): Rows => [
  ['处室编号', `${own}-编号`, '系统名称', name],
  ['系统功能', `${own}的登记`, '承载网络', '互联网'],
  ['服务器地址', `${own}-地址`, '是否涉密', secret],
  ['建成时间', '2012-09', '年运维费（万元）', 3],
];
const OPEN = card('公开的系统', '否', '公开');
const SECRET = card('不公开的系统', '是', '隐秘');

/** The texts that are kept of a sheet with these rows. */
function kept(rows: Rows): readonly string[] {
  const sheet: Sheet = { name: '表', hidden: false, rows, merges: [] };
  const secret = (readRecords(sheet)?.rows ?? []).filter(({ isClassified }) => isClassified);
  expect(secret).toHaveLength(1);
  const redacted = redactSheets(
    [sheet],
    secret.map((row) => ({ sheet: sheet.name, row })),
  );
  return redacted
    .flatMap((one) => one.rows.flat())
    .flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
}

const beside = (a: Rows, b: Rows): Rows => a.map((row, at) => [...row, null, ...(b[at] ?? [])]);
const labelled = (rows: Rows): Rows =>
  rows.flatMap(([a = null, b = null, c = null, d = null]) => [
    [a, b],
    [c, d],
  ]);

describe('what is kept of a sheet of cards with a classified system', () => {
  it.each<[string, Rows]>([
    ['alone', SECRET],
    ['under another', [...OPEN, [], ...SECRET]],
    ['above another', [...SECRET, [], ...OPEN]],
    ['close under another', [...OPEN, ...SECRET]],
    ['beside another', beside(OPEN, SECRET)],
    ['before another', beside(SECRET, OPEN)],
    ['of one label a line, under another', [...labelled(OPEN), [], ...labelled(SECRET)]],
    ['of one label a line, beside another', beside(labelled(OPEN), labelled(SECRET))],
  ])('holds nothing of it: %s', (_, rows) => {
    const texts = kept(rows);
    expect(texts.filter((text) => text.includes('隐秘') || text.includes('不公开'))).toEqual([]);
    const open = rows.flat().filter((cell) => String(cell).includes('公开') && !String(cell).includes('不'));
    expect(texts.filter((text) => text.includes('公开'))).toEqual(open);
  });
});
