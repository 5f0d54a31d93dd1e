import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { DatabaseOptions } from '../../src/adapters/database/database.js';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import type { NewSubmission } from '../../src/app/ports.js';
import { type StoredSystem, waitingSystem } from '../../src/core/intake/stored-system.js';
import { FIELD_IDS, type FieldId, type SystemRecord, fieldOf } from '../../src/core/survey/survey.js';
import { CONSOLE, type Act } from '../../src/app/actor.js';
import { startPostgres } from './postgres.js';

/** What a test writes as, where the trail does not matter. */
export const TRIAL: Act = { actor: CONSOLE, action: 'test.write', subject: '测试' };

/** An empty register on a database of its own. */
export interface TestRegister {
  readonly register: DatabaseRegister;
  /** A second connection to the same database. */
  again(): Promise<DatabaseRegister>;
  /** Where it is, for another program. */
  readonly options: DatabaseOptions;
  close(): Promise<void>;
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'qingcha-test-'));

async function onSqlite(): Promise<TestRegister> {
  const folder = temporaryFolder();
  const options = { file: join(folder, 'data', 'qingcha.sqlite') };
  const register = await DatabaseRegister.open(options);
  return {
    register,
    options,
    again: () => DatabaseRegister.open(options),
    close: async () => {
      await register.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function onPostgres(): Promise<TestRegister> {
  const { url, stop } = await startPostgres();
  try {
    const options = { file: '', url };
    const register = await DatabaseRegister.open(options);
    return {
      register,
      options,
      again: () => DatabaseRegister.open(options),
      close: async () => {
        await register.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The same suite runs on both, and must give the same results. */
export const DATABASES = [
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
] as const;

/**
 * Runs the body of a module in a process of its own, as another program would: it has `register` open on the
 * database. Returns its exit code.
 */
export async function otherProgram(options: DatabaseOptions, body: string): Promise<number | null> {
  const built = new URL('../../dist/adapters/database/register.store.js', import.meta.url).href;
  const script = `import { DatabaseRegister } from ${JSON.stringify(built)};
    const register = await DatabaseRegister.open(${JSON.stringify(options)});
    try { ${body} } finally { await register.close(); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** The connection that writes; the product keeps it to itself, so that nothing is written outside a unit of work. */
export const writerOf = ({ database }: DatabaseRegister): DataSource =>
  Reflect.get(database, 'writer') as DataSource;

export async function empty(register: DatabaseRegister): Promise<void> {
  const tables =
    'run_inputs survivor_choice pair_decision shared_system grouped_system duplicate_group judged_system run system submission_change submitted_file submission department round open_form';
  for (const table of tables.split(' ')) await writerOf(register).query(`DELETE FROM "${table}"`);
}

export const ROUND = '2017普查';

/** A system whose answers are `values`, read from row `row` of one sheet. */
export function stored(row: number, values: SystemRecord, raw: Partial<Record<FieldId, string>> = {}) {
  const systemName = values.systemName ?? `系统${row}`;
  const answers = FIELD_IDS.filter((id) => values[id] !== undefined || raw[id] !== undefined).map(
    (id, index) => [id, { cell: `C${index}R${row}`, raw: raw[id] ?? String(values[id]) }],
  );
  return {
    id: `S${String(row).padStart(14, '0')}`,
    department: '示例局',
    systemName,
    source: { file: '示例局.xlsx', sheet: '普查表', row, column: null },
    values: { ...values, systemName },
    answers: Object.fromEntries(answers) as StoredSystem['answers'],
    ownerUnit: values.ownerUnit ?? '',
    part: '本单位',
    fingerprint: `print-${row}`,
  } satisfies StoredSystem;
}

let receipts = 0;

/** A submission that adds its systems and changes nothing else. */
export function submission(systems: readonly StoredSystem[], more: Partial<NewSubmission> = {}) {
  const receipt = `QC2017-${String(++receipts).padStart(12, '0')}`;
  return {
    receipt,
    round: ROUND,
    department: '示例局',
    part: '本单位',
    digest: `digest-${receipt}`,
    receivedAt: '2018-01-02T03:04:05.678Z',
    counts: { read: systems.length, stored: systems.length, rejected: 0, ignored: 0 },
    change: { added: systems.length, updated: 0, unchanged: 0, vanished: 0, faulty: 0 },
    files: [],
    superseded: [],
    vanished: [],
    replacesAll: false,
    ...more,
    systems: systems.map((system) => waitingSystem({ ...system, department: more.department ?? '示例局' })),
  } satisfies NewSubmission;
}

export async function save(register: DatabaseRegister, ...submissions: readonly NewSubmission[]) {
  await register.write(TRIAL, async (writer) => {
    await writer.ensureRound(ROUND, '2017-12-31');
    for (const item of submissions) await writer.saveSubmission(item);
  });
}

/** An answer to every question. */
export function everyAnswer(): SystemRecord {
  const answer = (id: FieldId): unknown => {
    const { kind, codes, label } = fieldOf(id);
    if (kind === 'choice') return codes.at(-1);
    if (kind === 'choices') return codes.slice(0, 3);
    if (kind === 'money') return 1234.567891;
    if (kind === 'count') return 9_007_199_254_740_991;
    if (kind === 'percent') return 33.333333333333336;
    if (kind === 'date') return '2017-06';
    return `${label}“𠮷”\n'; DROP TABLE "system"; -- %_\\ \t＆`;
  };
  return Object.fromEntries(FIELD_IDS.map((id) => [id, answer(id)]));
}
