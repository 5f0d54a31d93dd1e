import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ExcelJS from 'exceljs';
import { FIELD_IDS, type FieldId, headingOf } from '../../src/core/survey/survey.js';
import { programEntry } from '../../src/installation.js';

/** What the program said, and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The compiled program, as `npx qingcha` runs it, with its data in `home`. */
export function qingcha(home: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Ended {
  const { QINGCHA_DATA: _data, DATABASE_URL: _url, ...inherited } = process.env;
  return spawnSync(process.execPath, [programEntry('cli/main.js'), ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { ...inherited, ...environment },
  });
}

/** SHA-256 of the files under a folder whose path matches, by path. */
export function fingerprints(folder: string, pattern = /./u): Readonly<Record<string, string>> {
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => pattern.test(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), digest(path)]));
}

export type Answers = Partial<Record<FieldId, string | number>>;

/** A workbook with one table, as a department would make it by hand; it names no round and no date. */
export async function writeSurvey(path: string, rows: readonly Answers[]): Promise<void> {
  const ids = FIELD_IDS.filter((id) => rows.some((row) => row[id] !== undefined));
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('普查表');
  sheet.addRow(ids.map(headingOf));
  for (const row of rows) sheet.addRow(ids.map((id) => row[id] ?? null));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** A system in good order, whose answers may be changed. */
export const system = (systemName: string, more: Answers = {}): Answers => ({
  departmentName: '清源市水利局',
  systemName,
  function: `${systemName}的登记和查询`,
  lifecycle: '已建',
  goLiveDate: '2015-06',
  annualOpsCost: 12.5,
  monthlyUses: 800,
  ...more,
});

export interface StandingRow {
  readonly systemName: string;
  readonly id: string;
}

/** The systems that were judged, of a `findings.json`. */
export const judgedIn = (out: string): readonly StandingRow[] =>
  (JSON.parse(readFileSync(join(out, 'findings.json'), 'utf8')) as { systems: StandingRow[] }).systems;
