import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileReading, SourceFile, StagedReading, WorkbookReader } from '../../app/ports.js';
import type { OpenedFile } from '../../core/intake/opened-file.js';
import { refusal } from '../../core/intake/refusals.js';
import type { ReaderAnswer, ReaderJob, ReadingStart } from './reader-child.js';
import { ReaderDied, ReaderProcess, type ProcessLimits } from './reader-process.js';
import { stageReading } from './stage-reading.js';

export interface ReaderOptions extends Partial<ProcessLimits> {
  readonly concurrency?: number;
}

/** Memory that a library keeps for itself goes with the process. */
const FILES_PER_PROCESS = 500;

/** Reads files in child processes, one file at a time in each; a file that kills its child costs only itself. */
export function createWorkbookReader(options: ReaderOptions = {}): WorkbookReader {
  const { concurrency = 2, timeoutMs = 10_000, heapMb = 512, rssMb = 1024 } = options;
  const limits = { timeoutMs, heapMb, rssMb };
  const idle: ReaderProcess[] = [];
  const all = new Set<ReaderProcess>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const take = (): ReaderProcess => {
    const kept = idle.pop();
    if (kept?.isAlive) return kept;
    const fresh = new ReaderProcess(limits);
    all.add(fresh);
    return fresh;
  };
  const give = (used: ReaderProcess): void => {
    if (used.isAlive && used.served < FILES_PER_PROCESS) idle.push(used);
    else void used.close().finally(() => all.delete(used));
  };
  const work = async <T>(task: ReadingTask<T>): Promise<readonly T[]> => {
    if (running >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await readAll(task, take, give, timeoutMs);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };

  return {
    concurrency,
    read: (source) =>
      work<FileReading>({
        source,
        stage: null,
        refused: (reading) => reading,
        finished: (answer) => answer.kind === 'opened' && answer.reading,
      }),
    stage: (source, request) =>
      work<StagedReading>({
        source,
        stage: request,
        refused: (reading) => stageReading(reading, request),
        finished: (answer) => answer.kind === 'staged' && answer.staged,
      }),
    async close() {
      await Promise.all([...all].map((child) => child.close()));
      all.clear();
      idle.length = 0;
    },
  };
}

/** What is asked of a child about one file, and what each of its readings is made of. */
interface ReadingTask<T> {
  readonly source: SourceFile;
  readonly stage: ReaderJob['stage'];
  /** `false` for an answer that ends no reading. */
  readonly finished: (answer: ReaderAnswer) => T | false;
  readonly refused: (reading: FileReading) => T;
}

/** All readings of a file; after a death the rest of a batch goes on in a fresh child. */
async function readAll<T>(
  { source, stage, finished, refused }: ReadingTask<T>,
  take: () => ReaderProcess,
  give: (used: ReaderProcess) => void,
  timeoutMs: number,
): Promise<readonly T[]> {
  const readings: T[] = [];
  let started: ReadingStart | null = null;
  const refuse = async (opened: OpenedFile): Promise<void> => {
    const { member, sha256, bytes } = started ?? { member: null, ...(await digestOf(source.path)) };
    readings.push(refused({ file: source.name, member, sha256, bytes, opened }));
  };
  for (;;) {
    const child = take();
    let unread: OpenedFile | null = null;
    try {
      started = null;
      const job = { path: source.path, name: source.name, from: readings.length, stage };
      await child.run(job, (answer: ReaderAnswer) => {
        if (answer.kind === 'start') started = answer;
        else if (answer.kind === 'unread') unread = answer.opened;
        else {
          const reading = finished(answer);
          if (reading === false) return;
          readings.push(reading);
          started = null;
        }
      });
      if (unread) await refuse(unread);
      return readings;
    } catch (error) {
      if (!(error instanceof ReaderDied)) throw error;
      const isWhole = !started;
      await refuse(refusal(error.code, { seconds: timeoutMs / 1000 }));
      if (isWhole) return readings;
    } finally {
      give(child);
    }
  }
}

async function digestOf(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch {
    // A file that cannot be read has the digest of what could be.
  }
  return { sha256: hash.digest('hex'), bytes };
}
