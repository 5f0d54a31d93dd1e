import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileSpool } from './spool.js';

describe('FileSpool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingcha-spool-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives back what was put aside', () => {
    const spool = new FileSpool(folder);
    const items = [{ text: '系统' }, [1, null], 'x'.repeat(100_000)];
    const places = items.map((item) => spool.appendText(Buffer.from(JSON.stringify(item))));
    expect(places.map((place) => spool.read(place))).toEqual(items);
    expect(spool.readText(places[0] ?? -1)).toBe('{"text":"系统"}');
    spool.close();
  });

  it('gives back any of them at any time, however long', () => {
    const spool = new FileSpool(folder);
    const items: string[] = [];
    for (let index = 0; index < 400; index++) {
      const text = `${index}号`.repeat(1 + ((index * 7919) % (index % 50 ? 900 : 60_000)));
      expect(spool.appendText(Buffer.from(text))).toBe(index);
      items.push(text);
      const earlier = (index * 31) % items.length;
      expect(spool.readText(earlier)).toBe(items[earlier]);
    }
    expect(items.map((_, index) => spool.readText(index))).toEqual(items);
    spool.close();
  });

  it('gives back a text line by line', () => {
    const spool = new FileSpool(folder);
    for (const text of ['', 'abc', '甲\n\nb', 'a\n', `${'统'.repeat(70_000)}\nz`])
      expect(spool.readLines(spool.appendText(Buffer.from(text)))).toEqual(text.split('\n'));
    spool.close();
  });

  it('says where it cannot write', () => {
    const file = join(folder, 'no-folder');
    writeFileSync(file, '');
    expect(() => new FileSpool(join(file, 'staging'))).toThrow(/数据文件夹.*no-folder/);
  });
});
