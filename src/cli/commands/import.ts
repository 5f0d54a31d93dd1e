import { join } from 'node:path';
import { describeImport } from '../../app/summary.js';
import type { ImportResult } from '../../app/import-request.js';
import { reportedUnit } from '../../app/reported-unit.js';
import { importSurvey } from '../../app/import-survey.js';
import { readAgain, returnFiles } from '../../app/return-files.js';
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
  /** Write the marked copies of files with errors. */
  readonly returns?: boolean;
}

/** Imports, writes `intake.json`, and hands the result on before its staging is closed. */
export async function importPaths(
  paths: readonly string[],
  options: ImportOptions,
  { ports, pack, progress }: Session,
): Promise<{ readonly result: ImportResult; readonly errors: number; readonly returned: number }> {
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
  let returned = 0;
  try {
    await ports.outbox.stream(
      join(options.out, 'intake.json'),
      intakeDocument(result, (count) => (errors += count)),
    );
    if (options.returns) {
      const readingOf = readAgain(await ports.register.mappings());
      returned = (await returnFiles(result, sources, options.out, { ...ports, readingOf })).length;
    }
  } finally {
    result.close();
  }
  progress.stop();
  return { result, errors, returned };
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
  yield `\n],"units":${JSON.stringify(result.units.map(reportedUnit))}}\n`;
}

export async function importCommand(paths: readonly string[], options: ImportOptions): Promise<void> {
  await withSession(options, async (session) => {
    const { result, errors, returned } = await importPaths(paths, { ...options, returns: true }, session);
    for (const line of describeImport(result)) print(line);
    if (!result.units.length) throw new Fault('nothing-readable');
    if (options.dryRun) print('这是试导入，登记册没有改动。');
    if (returned) print(`已标注错误、可退回单位更正的文件 ${returned} 个：${join(options.out, 'returned')}`);
    print(`逐格的读取结果：${join(options.out, 'intake.json')}`);
    if (options.failOn === 'errors' && errors) process.exitCode = 1;
  });
}
