// Makes a few large files of the compiled program and its libraries: finding and opening a thousand small ones takes
// longer than most commands take to do their work. What the bundle reads is the output of `nest build`.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const DIST = resolve(fileURLToPath(new URL('../dist', import.meta.url)));

/** What a process or a thread is started with, by its path from `src`; `programEntry` finds them. */
const ENTRIES = [
  'cli/main',
  // Tests serve it in their own process.
  'server/main',
  'adapters/workbook/reader-child',
  'adapters/workers/comeback-thread',
  'adapters/workers/compare-child',
  'adapters/workers/orphan-watch',
  'adapters/workers/pair-thread',
  'adapters/workers/similarity-thread',
  'adapters/workers/stability-thread',
];

/**
 * Left where they are: compiled code, data files of their own, or large and seldom wanted; and class-transformer, which
 * is imported and required: of two copies in a bundle one would know nothing of what the other was told of a request.
 */
const APART =
  /^(?:better-sqlite3|@node-rs\/[^/]+|pg|pg-boss|exceljs|docx|@e965\/xlsx|swagger-ui-dist|class-transformer)(?:\/|$)/u;

/** Says nothing of optional packages that a library asks for and that are not installed. */
const IS_EXPECTED = new Set(['UNRESOLVED_IMPORT', 'EVAL', 'COMMONJS_VARIABLE_IN_ESM']);

const bundle = await rolldown({
  input: Object.fromEntries(ENTRIES.map((entry) => [entry, join(DIST, `${entry}.js`)])),
  platform: 'node',
  external: (id) => APART.test(id),
  onLog: (level, log, handle) => {
    if (!IS_EXPECTED.has(log.code)) handle(level, log);
  },
});
await bundle.write({
  dir: join(DIST, 'program'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
  // Names of classes are names of migrations and of documented types.
  keepNames: true,
});
await bundle.close();
