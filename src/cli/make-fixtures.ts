import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FilledRow } from '../adapters/workbook/survey-sheet.js';
import { writeFilledTemplate } from '../adapters/workbook/write-template.js';

/** `fixtures/surveys.json`: what the departments of an invented city answered. */
interface SurveyFixtures {
  readonly round: string;
  readonly asOf: string;
  readonly pack: string;
  /** Answers of a system that is in order; a row says only what differs. */
  readonly usual: FilledRow;
  readonly files: readonly FixtureFile[];
}

interface FixtureFile {
  readonly file: string;
  readonly department: string;
  readonly extraHeadings?: readonly string[];
  readonly common: FilledRow;
  readonly rows: readonly (FilledRow | { readonly cells: FilledRow })[];
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every generated workbook by its path from the top of the project; same sources, same bytes. */
export async function makeFixtures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const fixtures = JSON.parse(readFileSync(join(ROOT, 'fixtures/surveys.json'), 'utf8')) as SurveyFixtures;
  const { round, asOf, pack } = fixtures;
  const blank = { pack, round: '', asOf: '', department: '', departments: [], prefill: [] };
  const made = new Map([['templates/survey.xlsx', await writeFilledTemplate(blank, [])]]);
  for (const file of fixtures.files) {
    const { department, extraHeadings } = file;
    const request = { pack, round, asOf, department, departments: [department], prefill: [] };
    const workbook = await writeFilledTemplate(request, rowsOf(file, fixtures.usual), extraHeadings);
    made.set(`fixtures/surveys/${file.file}`, workbook);
  }
  return made;
}

/** Rows as they are written, numbered as a clerk would. */
function rowsOf({ rows, common }: FixtureFile, usual: FilledRow): readonly FilledRow[] {
  let number = 0;
  return rows.map((row) => (isExact(row) ? row.cells : { ...usual, ...common, ...row, number: ++number }));
}

const isExact = (row: FixtureFile['rows'][number]): row is { readonly cells: FilledRow } =>
  typeof row['cells'] === 'object';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, bytes] of await makeFixtures()) {
    writeFileSync(join(ROOT, path), bytes);
    console.log(path);
  }
}
