import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ports } from './app/ports.js';
import { folderOutbox } from './adapters/files/outbox.js';
import { createWorkbookReader } from './adapters/workbook/reader-pool.js';
import { ThreadSimilarity } from './adapters/workers/thread-similarity.js';

/** `templates/` beside the sources or beside the built program. */
export function findTemplates(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const found = [join(here, '..', 'templates'), join(here, 'templates')].find((path) => existsSync(path));
  if (!found) throw new Error('the templates folder is missing from the installation');
  return found;
}

/** Words an official can edit. */
export const lexiconFolder = (): string => join(findTemplates(), 'lexicon');

/** The texts of the policy documents. */
export const policiesFolder = (): string => join(findTemplates(), 'policies');

/** Writes files for verbs that need nothing else. */
export const outbox = folderOutbox;

/** What commands need that touch no register. */
export type ReadingAssembly = Pick<Ports, 'reader' | 'outbox' | 'similarity'>;

export const assembleReading = (): ReadingAssembly => ({
  reader: createWorkbookReader(),
  outbox: folderOutbox,
  similarity: new ThreadSimilarity(lexiconFolder()),
});
