import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbookReader } from './reader-pool.js';

const folder = mkdtempSync(join(tmpdir(), 'reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function source(name: string, content: string | Buffer): { name: string; path: string } {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { name, path };
}

/** Keeps a child busy for a good while. */
const slow = (): { name: string; path: string } => source('slow.csv', '甲,乙,丙,丁,戊,己\r\n'.repeat(99_999));

describe('createWorkbookReader', () => {
  it('reads in child processes, several files at once, and says whose bytes they were', async () => {
    const reader = createWorkbookReader();
    try {
      const files = Array.from({ length: 6 }, (_, index) => source(`f${index}.csv`, `a,b\n${index},甲`));
      const readings = await Promise.all(files.map((file) => reader.read(file)));
      readings.forEach(([reading], index) => {
        const bytes = Buffer.from(`a,b\n${index},甲`);
        expect(reading).toMatchObject({ file: `f${index}.csv`, member: null, bytes: bytes.length });
        expect(reading?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(reading?.opened.status === 'ok' && reading.opened.sheets[0]?.rows[1]).toEqual([
          String(index),
          '甲',
        ]);
      });
      const [missing] = await reader.read({ name: 'none.xlsx', path: join(folder, 'none.xlsx') });
      expect(missing?.opened).toMatchObject({ status: 'rejected', code: 'FILE_UNREADABLE' });
    } finally {
      await reader.close();
    }
  });

  it.each([
    ['TIMEOUT', { timeoutMs: 1 }],
    ['OUT_OF_MEMORY', { rssMb: 1 }],
    ['OUT_OF_MEMORY', { heapMb: 16 }],
  ])('stops a child with %s; the next file gets a fresh one', async (code, limits) => {
    const reader = createWorkbookReader({ concurrency: 1, ...limits });
    try {
      for (let turn = 0; turn < 2; turn++) {
        const [reading] = await reader.read(slow());
        expect(reading?.opened).toMatchObject({ status: 'rejected', code });
        expect(reading?.sha256).toHaveLength(64);
      }
    } finally {
      await reader.close();
    }
  });

  it('refuses a file that is too large without reading it', async () => {
    const reader = createWorkbookReader({ concurrency: 1 });
    try {
      const [reading] = await reader.read(source('large.csv', Buffer.alloc((50 << 20) + 1, 0x61)));
      expect(reading?.opened).toMatchObject({ status: 'rejected', code: 'FILE_TOO_LARGE' });
    } finally {
      await reader.close();
    }
  });
});
