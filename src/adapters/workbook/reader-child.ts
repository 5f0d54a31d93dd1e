import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { FileReading, StagedReading } from '../../app/ports.js';
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

/** The same on its way: what is asked of file after file is sent once. */
export type SentJob = Omit<ReaderJob, 'stage'> & { readonly stage: StageRequest | 'as before' | null };

/** Which member of an archive is being read, said before it is read: on a crash the parent knows what to blame. */
export interface ReadingStart {
  readonly kind: 'start';
  readonly member: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Small files are many, and a message costs as much as reading some rows: most files have one answer. */
export type ReaderAnswer =
  /** Loaded: the time of the first file begins. */
  | { readonly kind: 'ready' }
  | ReadingStart
  /** Opened, which took a while, and about to be staged: each of the two has its time. */
  | { readonly kind: 'staging' }
  | { readonly kind: 'opened'; readonly reading: FileReading; readonly isLast: boolean }
  | { readonly kind: 'staged'; readonly staged: StagedReading; readonly isLast: boolean }
  /** There was nothing left to read. */
  | { readonly kind: 'done' }
  /** Not opened at all: too large to be read into memory, or not readable. */
  | { readonly kind: 'unread'; readonly opened: OpenedFile };

/** Opening that took less leaves staging nearly all of the time of both. */
const A_WHILE_MS = 100;

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
  const readings = openFile(bytes, name).slice(from);
  for (const [index, { member, bytes: contentOf, open }] of readings.entries()) {
    const isLast = index === readings.length - 1;
    const content = contentOf();
    const origin = { file: name, member, sha256: hash('sha256', content, 'hex'), bytes: content.length };
    if (member !== null) await send({ kind: 'start', ...origin, member });
    const began = performance.now();
    const reading = { ...origin, opened: open() };
    if (!stage) {
      await send({ kind: 'opened', reading, isLast });
      continue;
    }
    if (performance.now() - began > A_WHILE_MS) await send({ kind: 'staging' });
    await send({ kind: 'staged', staged: stageReading(reading, stage), isLast });
  }
  if (!readings.length) await send({ kind: 'done' });
}

/**
 * A reader lives for some hundred small files, and optimising its code took a quarter of its time: the engine is to wait
 * for what is really hot, and to inline less. Costs nothing where the engine does not know the flags.
 */
for (const flag of ['--interrupt-budget=500000', '--max-inlined-bytecode-size-cumulative=200'])
  setFlagsFromString(flag);

let asked: StageRequest | null = null;

process.on('message', (message) => {
  const job = message as SentJob;
  if (job.stage !== 'as before') asked = job.stage;
  void readJob({ ...job, stage: asked });
});
void send({ kind: 'ready' });
process.on('disconnect', () => process.exit(0));
