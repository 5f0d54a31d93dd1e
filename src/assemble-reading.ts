import { installed } from './installation.js';
import type { Ports } from './app/ports.js';
import { folderOutbox } from './adapters/files/outbox.js';
import { createWorkbookReader } from './adapters/workbook/reader-pool.js';
import { ThreadSimilarity } from './adapters/workers/thread-similarity.js';

/** Words an official can edit. */
export const lexiconFolder = (): string => installed('templates', 'lexicon');

/** The texts of the policy documents. */
export const policiesFolder = (): string => installed('templates', 'policies');

/** Writes files for verbs that need nothing else. */
export const outbox = folderOutbox;

/** What commands need that touch no register. */
export type ReadingAssembly = Pick<Ports, 'reader' | 'outbox' | 'similarity'>;

export const assembleReading = (): ReadingAssembly => ({
  reader: createWorkbookReader(),
  outbox: folderOutbox,
  similarity: new ThreadSimilarity(lexiconFolder()),
});
