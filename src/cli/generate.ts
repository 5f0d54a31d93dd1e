import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  SURVEY_COLUMN_STEPS,
  type SurveyColumnStep,
} from '../adapters/database/migrations/survey-column-steps.js';
import { surveyColumns } from '../adapters/database/survey-columns.js';
import { makeClient } from './make-client.js';
import { makeFixtures } from './make-fixtures.js';
import { print } from './terminal.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STEPS_FILE = 'src/adapters/database/migrations/survey-column-steps.ts';
const STEP_NAME = /^SurveyColumns(\d{13})$/u;

/** The step that adds the questions which no step adds yet; `null` when there are none. */
export function nextStep(
  steps: readonly SurveyColumnStep[],
  columns: SurveyColumnStep['columns'],
): SurveyColumnStep | null {
  const added = new Set(steps.flatMap((step) => step.columns.map(([column]) => column)));
  const missing = columns.filter(([column]) => !added.has(column));
  if (!missing.length) return null;
  const [, last = ''] = STEP_NAME.exec(steps.at(-1)?.name ?? '') ?? [];
  if (!last) throw new Error('the last step has no number: SurveyColumns followed by 13 digits');
  // A number, not a date: the same sources must generate the same file.
  return { name: `SurveyColumns${Number(last) + 1}`, columns: missing };
}

/** The source text with the step appended to its list. */
export function withStep(source: string, { name, columns }: SurveyColumnStep): string {
  const end = source.lastIndexOf('];');
  const lines = columns.map(([column, type]) => `      ['${column}', '${type}'],\n`).join('');
  const step = `  {\n    name: '${name}',\n    columns: [\n${lines}    ],\n  },\n`;
  return source.slice(0, end) + step + source.slice(end);
}

/** Writes a file when its bytes would change, and says so. */
function refresh(path: string, content: string | Uint8Array): void {
  const file = join(ROOT, path);
  const bytes = Buffer.from(content);
  let old: Buffer | null = null;
  try {
    old = readFileSync(file);
  } catch {
    // It is made for the first time.
  }
  if (old?.equals(bytes)) return;
  writeFileSync(file, bytes);
  print(path);
}

/** `npm run generate`: everything that follows from the declared questions and routes. */
async function generate(): Promise<void> {
  const step = nextStep(SURVEY_COLUMN_STEPS, surveyColumns());
  if (step) refresh(STEPS_FILE, withStep(readFileSync(join(ROOT, STEPS_FILE), 'utf8'), step));
  for (const [path, bytes] of await makeFixtures()) refresh(path, bytes);
  refresh('src/web/api-schema.ts', await makeClient());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
