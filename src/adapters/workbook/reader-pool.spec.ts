import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemsWaiting } from '../../core/intake/stored-system.js';
import { uncarried } from '../../core/survey/carried-system.js';
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

const text = (json: Uint8Array | undefined): string => Buffer.from(json ?? []).toString('utf8');
const systemsOf = (packed: Uint8Array): readonly string[] =>
  systemsWaiting(text(packed).split('\n'), '')
    .map(uncarried)
    .map(({ systemName, answers }) => {
      expect(answers.systemName?.raw).toBe(systemName);
      return systemName;
    });

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

  it('stages surveys where they are opened, and refuses what kills its child like any other file', async () => {
    const rows = '填报单位,系统名称,建设状态\n甲局,收文系统,已建\n乙局,发文系统,已建\n 甲局,机要系统,在建\n';
    const request = { mappings: [], aliases: [] };
    const reader = createWorkbookReader({ concurrency: 1 });
    const hurried = createWorkbookReader({ concurrency: 1, timeoutMs: 1 });
    try {
      const [staged] = await reader.stage(source('survey.csv', rows), request);
      expect(staged?.origin).toMatchObject({
        file: 'survey.csv',
        member: null,
        bytes: Buffer.byteLength(rows),
      });
      expect(staged?.summary).toMatchObject({ isRejected: false, unitNames: ['甲局', '乙局'] });
      const waiting = [...(staged?.units ?? [])].map(([unit, json]) => [unit, systemsOf(json)]);
      expect(waiting).toEqual([
        ['甲局', ['收文系统', '机要系统']],
        ['乙局', ['发文系统']],
      ]);
      const [killed] = await hurried.stage(slow(), request);
      expect(killed?.summary.isRejected).toBe(true);
      expect(JSON.parse(text(killed?.report))).toMatchObject({ status: 'rejected', code: 'TIMEOUT' });
    } finally {
      await Promise.all([reader.close(), hurried.close()]);
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
