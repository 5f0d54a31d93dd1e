import { rememberedSheet } from './remembered-sheet.js';
import type { Sheet } from './sheet.js';

const sheetOf = (...rows: Sheet['rows']): Sheet => ({ name: '填表说明', hidden: false, rows, merges: [] });

describe('rememberedSheet', () => {
  it('looks once into equal short sheets in which there is nothing', () => {
    const seen: Sheet[] = [];
    const find = rememberedSheet((sheet) => (seen.push(sheet), sheet.rows[0]?.[0] === '有' ? sheet : null));
    const [empty, merged] = [
      sheetOf(['无']),
      { ...sheetOf(['无']), merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] },
    ];
    expect([empty, sheetOf(['无']), merged, { ...empty, name: '说明' }].map(find)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(seen).toHaveLength(3);
    const full = sheetOf(['有']);
    expect([find(full), find(sheetOf(['有']))]).toEqual([full, full]);
    const long = sheetOf(...Array.from({ length: 501 }, () => ['无']));
    expect([find(long), find(long), find(sheetOf(['无'.repeat(30_000)]))]).toEqual([null, null, null]);
    expect(seen).toHaveLength(8);
  });
});
