// Makes a few large files of the compiled program and its libraries: finding and opening a thousand small ones takes
// longer than most commands take to do their work. What the bundle reads is the output of `nest build`.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollUp } from './roll-up.mjs';

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

await rollUp(
  Object.fromEntries(ENTRIES.map((entry) => [entry, join(DIST, `${entry}.js`)])),
  join(DIST, 'program'),
);
