import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { StagedReading } from '../../app/ports.js';
import type { OpenedFile } from '../../core/intake/opened-file.js';
import { refusal } from '../../core/intake/refusals.js';
import type { StageRequest } from '../../core/intake/stage-options.js';
import { checkFileSize } from './gate.js';
import { openFile } from './open-file.js';
import { Refused } from './refused.js';
import { stageReading } from './stage-reading.js';

/** What the parent asks: a file, how many of its readings it has already, and whether to stage them. */
export interface ReaderJob {
  readonly path: string;
  readonly name: string;
  readonly from: number;
  readonly stage: StageRequest | null;
}

/** What is being read, said before it is read: on a crash the parent knows what to blame. */
export interface ReadingStart {
  readonly kind: 'start';
  readonly member: string | null;
  readonly sha256: string;
  readonly bytes: number;
}

export type ReaderAnswer =
  /** Loaded: the time of the first file begins. */
  | { readonly kind: 'ready' }
  | ReadingStart
  | { readonly kind: 'opened'; readonly opened: OpenedFile }
  /** Opened, and about to be staged: each of the two has its time. */
  | { readonly kind: 'staging' }
  | { readonly kind: 'staged'; readonly staged: StagedReading }
  | { readonly kind: 'done' }
  /** Not opened at all: too large to be read into memory, or not readable. */
  | { readonly kind: 'unread'; readonly opened: OpenedFile };

/** Waits until the answer has left, so that a batch never piles up here. */
const send = (answer: ReaderAnswer): Promise<void> =>
  new Promise((resolve) => process.send?.(answer, () => resolve()));

async function readJob({ path, name, from, stage }: ReaderJob): Promise<void> {
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
  for (const { member, bytes: contentOf, open } of openFile(bytes, name).slice(from)) {
    const content = contentOf();
    const sha256 = createHash('sha256').update(content).digest('hex');
    await send({ kind: 'start', member, sha256, bytes: content.length });
    const opened = open();
    if (!stage) {
      await send({ kind: 'opened', opened });
      continue;
    }
    await send({ kind: 'staging' });
    const reading = { file: name, member, sha256, bytes: content.length, opened };
    await send({ kind: 'staged', staged: stageReading(reading, stage) });
  }
  await send({ kind: 'done' });
}

process.on('message', (job) => void readJob(job as ReaderJob));
void send({ kind: 'ready' });
process.on('disconnect', () => process.exit(0));
