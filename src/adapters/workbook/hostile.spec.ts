import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GridEntry, gridEntry } from '../../core/intake/grid-report.js';
import { createWorkbookReader } from './reader-pool.js';

interface Expectation {
  readonly file: string;
  readonly expect: 'accept' | 'accept_warn' | 'reject' | 'any';
  readonly code: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const hostile = join(root, '../shared/hostile');
const isThere = existsSync(join(hostile, 'gen_hostile.mjs'));
if (!isThere) console.warn('hostile.spec: skipped, ../shared/hostile is not there');

/** Their listed values are remarks about a cell (`PRECISION`, `… → warn`), which no cell can hold. */
const REMARKS_AS_VALUES = /(?:control_chars_escaped|dates_serial_edges|idcard_as_number)\.xlsx$/u;

const codesOf = (entries: readonly GridEntry[]): (string | null)[] =>
  entries.flatMap(({ code, warnings }) => [code, ...warnings.map((warning) => warning.code)]);

/** What is wrong with an answer, or nothing. */
function wrongWith(expected: Expectation, entries: readonly GridEntry[]): string | null {
  const statuses = new Set(entries.map(({ status }) => status));
  if (!entries.length) return 'no answer';
  if (expected.expect === 'any') return null;
  if (expected.expect === 'reject') return statuses.has('ok') ? 'read' : null;
  if (!statuses.has('ok')) return `refused: ${codesOf(entries).join()}`;
  if (expected.expect === 'accept_warn' && expected.code && !codesOf(entries).includes(expected.code))
    return `no ${expected.code}: ${codesOf(entries).join()}`;
  if (REMARKS_AS_VALUES.test(expected.file)) return null;
  const values: Record<string, unknown> = {};
  for (const { sheets } of entries) for (const sheet of sheets) Object.assign(values, sheet.values);
  const wrong = Object.entries(expected.values ?? {}).find(
    ([cell, value]) => String(values[cell] ?? null) !== String(value),
  );
  return wrong ? `${wrong[0]} is ${String(values[wrong[0]])}` : null;
}

(isThere ? describe : describe.skip)('hostile files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('get the answers that they must get', async () => {
    const made = spawnSync(process.execPath, [join(hostile, 'gen_hostile.mjs'), join(folder, 'out')], {
      cwd: root,
    });
    expect(made.status).toBe(0);
    const expectations = JSON.parse(
      readFileSync(join(hostile, 'expected.json'), 'utf8'),
    ) as readonly Expectation[];
    const reader = createWorkbookReader();
    try {
      const answers = await Promise.all(
        expectations.map(async (expected) => {
          const path = join(folder, 'out', expected.file);
          const entries = (await reader.read({ name: basename(path), path })).map(gridEntry);
          return { file: expected.file, wrong: wrongWith(expected, entries) };
        }),
      );
      expect(answers.filter(({ wrong }) => wrong)).toEqual([]);
    } finally {
      await reader.close();
    }
  });
});
