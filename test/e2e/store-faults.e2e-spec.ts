import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import { ROUND, save, stored, submission, temporaryFolder, writerOf } from './store-samples.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'data', 'qingcha.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rejects = (opening: Promise<unknown>, code: string) =>
  expect(opening).rejects.toMatchObject({ code, message: expect.stringMatching(/\p{Script=Han}/u) });

/** A register of 300 systems, closed. */
async function filled(): Promise<void> {
  const register = await DatabaseRegister.open({ file });
  await save(register, submission(Array.from({ length: 300 }, (_, row) => stored(row, {}))));
  await register.close();
}

describe('the embedded database', () => {
  it('is durable, checks its references, and reads beside its writer', async () => {
    const register = await DatabaseRegister.open({ file });
    const settings = async (name: string) =>
      Object.values(
        (await writerOf(register).query<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {},
      )[0];
    expect(await settings('journal_mode')).toBe('wal');
    expect(await settings('synchronous')).toBe(2);
    expect(await settings('foreign_keys')).toBe(1);
    // Waiting inside the driver would stop the whole server: writers wait for each other outside it.
    expect(await settings('busy_timeout')).toBeLessThan(100);
    await expect(register.database.reader.query(`DELETE FROM "round"`)).rejects.toThrow(/readonly/u);
    await register.close();
  });

  it('in use by another program says so, and works when that ends', async () => {
    await filled();
    const holder = spawn(
      process.execPath,
      [
        '-e',
        `const db = require('better-sqlite3')(process.argv[1]);
         db.exec('BEGIN IMMEDIATE'); console.log('held');
         process.stdin.on('end', () => db.exec('ROLLBACK')).resume();`,
        file,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    try {
      await once(holder.stdout, 'data');
      const register = await DatabaseRegister.open({ file });
      await rejects(save(register, submission([stored(999, {})])), 'database-busy');
      expect(await register.systems(ROUND)).toHaveLength(300);
      holder.stdin.end();
      await once(holder, 'exit');
      await save(register, submission([stored(999, {})]));
      expect(await register.systems(ROUND)).toHaveLength(301);
      await register.close();
    } finally {
      holder.kill();
    }
  });

  it('that is no database is reported as damaged', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(file, '这是一个文本文件。'.repeat(200));
    await rejects(DatabaseRegister.open({ file }), 'database-damaged');
    expect(readFileSync(file, 'utf8')).toContain('文本文件');
  });

  it('that is damaged in the middle is reported when it is read', async () => {
    await filled();
    const handle = openSync(file, 'r+');
    const rubbish = Buffer.alloc(4096, 0xa5);
    const pages = readFileSync(file).length / rubbish.length;
    for (let page = 20; page < pages; page++) writeSync(handle, rubbish, 0, rubbish.length, page * 4096);
    const reading = DatabaseRegister.open({ file }).then(async (register) => {
      try {
        return await register.systems(ROUND);
      } finally {
        await register.close();
      }
    });
    await rejects(reading, 'database-damaged');
  });

  it('that is cut short is reported as damaged', async () => {
    await filled();
    writeFileSync(file, readFileSync(file).subarray(0, 30_000));
    const reading = DatabaseRegister.open({ file }).then(async (register) => {
      try {
        return await register.systems(ROUND);
      } finally {
        await register.close();
      }
    });
    await rejects(reading, 'database-damaged');
  });

  it('made by a later version is left alone', async () => {
    await filled();
    const database = new BetterSqlite3(file);
    database.exec(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`);
    database.close();
    await rejects(DatabaseRegister.open({ file }), 'database-newer');
  });

  it('on a full disk says so and keeps what was there', async () => {
    await filled();
    const register = await DatabaseRegister.open({ file });
    const [size] = await writerOf(register).query<{ page_count: number }[]>('PRAGMA page_count');
    await writerOf(register).query(`PRAGMA max_page_count = ${(size?.page_count ?? 0) + 2}`);
    const many = Array.from({ length: 2000 }, (_, row) => stored(1000 + row, { remarks: '备注'.repeat(50) }));
    await rejects(save(register, submission(many)), 'data-folder');
    expect(await register.systems(ROUND)).toHaveLength(300);
    await register.close();
  });

  it('whose folder cannot be made or written says so', async () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    await rejects(DatabaseRegister.open({ file }), 'data-folder');
    await rejects(DatabaseRegister.open({ file: folder }), 'data-folder');
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    // Root may write anywhere; then only the two cases above can be seen.
    if (process.getuid?.() !== 0)
      await rejects(DatabaseRegister.open({ file: join(closed, 'qingcha.sqlite') }), 'data-folder');
  });
});

it('a PostgreSQL server that does not answer is a fault, not a crash', async () => {
  const opening = DatabaseRegister.open({ file: '', url: 'postgres://nobody@127.0.0.1:9/none' });
  await rejects(opening, 'database-unreachable');
});
