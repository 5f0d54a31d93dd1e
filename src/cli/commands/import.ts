import { join } from 'node:path';
import { describeImport } from '../../app/summary.js';
import type { ImportResult } from '../../app/import-request.js';
import { importSurvey } from '../../app/import-survey.js';
import { severityOf } from '../../core/intake/problem.js';
import { Fault } from '../../app/fault.js';
import { findSources } from '../find-sources.js';
import { type CommonOptions, type Session, oneOf, withSession } from '../session.js';
import { print, say } from '../terminal.js';

export interface ImportOptions extends CommonOptions {
  readonly out: string;
  readonly dryRun?: boolean;
  readonly department?: string;
  readonly commit: string;
  readonly replaceAll?: boolean;
  readonly failOn?: string;
}

/** Imports, writes `intake.json`, and hands the result on before its staging is closed. */
export async function importPaths(
  paths: readonly string[],
  options: ImportOptions,
  { ports, pack, progress }: Session,
): Promise<{ readonly result: ImportResult; readonly errors: number }> {
  const { sources, others } = findSources(paths);
  if (others.length)
    say(
      `另有 ${others.length} 个不是表格的文件没有读取：${others.slice(0, 5).join('、')}${others.length > 5 ? '…' : ''}`,
    );
  const result = await importSurvey(
    {
      sources,
      round: options.round,
      asOf: options.asOf,
      department: options.department,
      commit: oneOf('--commit', options.commit, ['good-rows', 'all']),
      replacesAll: options.replaceAll ?? false,
      isDryRun: options.dryRun ?? false,
      pack,
    },
    ports,
    progress,
  );
  let errors = 0;
  try {
    await ports.outbox.stream(
      join(options.out, 'intake.json'),
      intakeDocument(result, (count) => (errors += count)),
    );
  } finally {
    result.close();
  }
  progress.stop();
  return { result, errors };
}

/** `intake.json`, file by file. */
function* intakeDocument(result: ImportResult, onErrors: (count: number) => void): Iterable<string> {
  yield '{"files":[';
  let separator = '\n';
  for (const file of result.files()) {
    const issues = file.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.issues));
    onErrors(
      (file.status === 'rejected' ? 1 : 0) + issues.filter(({ kind }) => severityOf(kind) === 'error').length,
    );
    yield separator + JSON.stringify(file);
    separator = ',\n';
  }
  yield '\n]}\n';
}

export async function importCommand(paths: readonly string[], options: ImportOptions): Promise<void> {
  await withSession(options, async (session) => {
    const { result, errors } = await importPaths(paths, options, session);
    for (const line of describeImport(result)) print(line);
    if (!result.units.length) throw new Fault('nothing-readable');
    if (options.dryRun) print('这是试导入，登记册没有改动。');
    print(`逐格的读取结果：${join(options.out, 'intake.json')}`);
    if (options.failOn === 'errors' && errors) process.exitCode = 1;
  });
}
