import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { OpenedFile } from '../../core/intake/opened-file.js';
import { refusal } from '../../core/intake/refusals.js';
import { checkFileSize } from './gate.js';
import { openFile } from './open-file.js';
import { Refused } from './refused.js';

/** What the parent asks: a file, and how many of its readings it has already. */
export interface ReaderJob {
  readonly path: string;
  readonly name: string;
  readonly from: number;
}

/** What is being read, said before it is read: on a crash the parent knows what to blame. */
export interface ReadingStart {
  readonly kind: 'start';
  readonly member: string | null;
  readonly sha256: string;
  readonly bytes: number;
}

export type ReaderAnswer =
  | ReadingStart
  | { readonly kind: 'opened'; readonly opened: OpenedFile }
  | { readonly kind: 'done' }
  /** Not opened at all: too large to be read into memory, or not readable. */
  | { readonly kind: 'unread'; readonly opened: OpenedFile };

/** Waits until the answer has left, so that a batch never piles up here. */
const send = (answer: ReaderAnswer): Promise<void> =>
  new Promise((resolve) => process.send?.(answer, () => resolve()));

async function readJob({ path, name, from }: ReaderJob): Promise<void> {
  let bytes: Buffer;
  try {
    checkFileSize(statSync(path).size);
    bytes = readFileSync(path);
  } catch (error) {
    const opened =
      error instanceof Refused
        ? refusal(error.code, error.slots)
        : refusal('FILE_UNREADABLE', { reason: (error as NodeJS.ErrnoException).code ?? '' });
    await send({ kind: 'unread', opened });
    return;
  }
  for (const unopened of openFile(bytes, name).slice(from)) {
    const content = unopened.bytes();
    const sha256 = createHash('sha256').update(content).digest('hex');
    await send({ kind: 'start', member: unopened.member, sha256, bytes: content.length });
    await send({ kind: 'opened', opened: unopened.open() });
  }
  await send({ kind: 'done' });
}

process.on('message', (job) => void readJob(job as ReaderJob));
process.on('disconnect', () => process.exit(0));
