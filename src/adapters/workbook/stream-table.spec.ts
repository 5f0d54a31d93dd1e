import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { Table } from '../../core/lists/table.js';
import { createTableWriter } from './write-table.js';

const STAMP = '2017-12-31';
/** One more than is written by the library at once. */
const LONG = 1_001;

function tableOf(rows: number): Table {
  return {
    ...{ sheet: '台账', title: '备案台账', captions: ['编制单位：', '第二行'] },
    columns: [
      { title: '组', width: 8, block: true },
      { title: '系统名称', width: 20 },
      { title: '金额', width: 12, align: 'right', format: 'money', sum: true },
      { title: '备注', width: 9, align: 'center' },
    ],
    rows: Array.from({ length: rows }, (_, index) => [
      `第${Math.floor(index / 3)}组`,
      ['渔船台账', '=1+1', '_x0041_<&>"', '长'.repeat(40), 'a\u0001b\n第二行'][index % 5] ?? '',
      index % 7 ? index / 10 : '未填',
      index % 2 ? null : '+86 0000',
    ]),
    notes: ['说明：1. 甲', '2. 乙'],
  };
}

const write = (table: Table): Promise<Uint8Array> => createTableWriter().write([table], STAMP);
const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** Every cell with its value and look, and what is merged. */
function shown(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
  const styles = partOf(bytes, 'xl/styles.xml');
  const looks = (/<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(styles)?.[1] ?? '').match(/<xf .*?(?:\/>|<\/xf>)/gsu);
  const values = read(bytes, { type: 'buffer' }).Sheets['台账'] ?? {};
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/gu)].map(([, place = '', style]) => [
    place,
    [(values[place] as { v?: unknown } | undefined)?.v ?? null, looks?.[Number(style)] ?? null],
  ]);
  const heights = [...sheet.matchAll(/<row r="(\d+)"[^>]*? ht="([\d.]+)"/gu)].map(([, row, height]) => [
    row,
    Number(height),
  ]);
  return {
    cells: Object.fromEntries(cells) as unknown,
    heights,
    merges: sheet.match(/<mergeCell ref="[^"]*"/gu),
    print: /<pageSetup[^>]*>/u.exec(sheet)?.[0],
    views: /<sheetView .*?<\/sheetView>/su.exec(sheet)?.[0],
    names: partOf(bytes, 'xl/workbook.xml').match(/<definedName.*?<\/definedName>/gsu),
  };
}

describe('a table too long to be written at once', () => {
  it('has the values, looks, merged cells, sums and notes of a short one', async () => {
    const [short, long] = [tableOf(LONG - 1), tableOf(LONG)];
    const trimmed = { ...long, rows: long.rows.slice(0, LONG - 1) };
    const [byLibrary, streamed] = [shown(await write(short)), shown(await write(long))];
    expect(trimmed.rows).toEqual(short.rows);
    const cellsOf = (side: Readonly<Record<string, unknown>>) => side['cells'] as Record<string, unknown>;
    const firstBody = 5;
    for (const [place, cell] of Object.entries(cellsOf(byLibrary))) {
      const row = Number(place.replace(/\D+/gu, ''));
      // Sum and notes stand one row further down.
      const there = row < firstBody + LONG - 1 ? place : place.replace(/\d+/u, String(row + 1));
      if (row === firstBody + LONG - 1 && place.startsWith('C')) continue;
      expect([place, cellsOf(streamed)[there]]).toEqual([place, cell]);
    }
    const sum = long.rows.reduce(
      (total, [, , amount]) => total + (typeof amount === 'number' ? amount : 0),
      0,
    );
    expect((cellsOf(streamed)[`C${firstBody + LONG}`] as [number])[0]).toBeCloseTo(sum, 6);
    for (const same of ['print', 'views', 'names']) expect(streamed[same]).toEqual(byLibrary[same]);
    const moved = (byLibrary['merges'] as string[]).map((merge) =>
      merge.replace(/\d+/gu, (row) =>
        String(Number(row) >= firstBody + LONG - 1 ? Number(row) + 1 : Number(row)),
      ),
    );
    expect(streamed['merges']).toEqual(moved);
    expect((streamed['heights'] as unknown[]).slice(0, 900)).toEqual(
      (byLibrary['heights'] as unknown[]).slice(0, 900),
    );
  });

  it('keeps every text, however many different ones there are, and hands out the same bytes piece by piece', async () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => [
      `第${index}组`,
      `系统 <${index}>`,
      0.1,
      index % 2 ? '相同' : null,
    ]);
    const table = { ...tableOf(0), rows };
    const pieces: Uint8Array[] = [];
    for await (const piece of createTableWriter().stream([table], STAMP)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(30);
    const bytes = Buffer.concat(pieces);
    expect(Buffer.compare(bytes, await write(table))).toBe(0);
    const sheet = read(bytes, { type: 'buffer' }).Sheets['台账'] ?? {};
    const valueAt = (place: string) => (sheet[place] as { v?: unknown } | undefined)?.v;
    for (const index of [0, 1, 3_999, 4_000, 5_999])
      expect([valueAt(`A${index + 5}`), valueAt(`B${index + 5}`)]).toEqual(rows[index]?.slice(0, 2));
    expect(valueAt('D6004')).toBe('相同');
    expect(valueAt('C6005')).toBe(600);
  });

  it('is the same bytes again, and holds no formula', async () => {
    const first = await write(tableOf(2_500));
    expect(Buffer.compare(await write(tableOf(2_500)), first)).toBe(0);
    expect(partOf(first, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });
});
