import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileReading, SourceFile, WorkbookReader } from '../../app/ports.js';
import type { OpenedFile } from '../../core/intake/opened-file.js';
import { refusal } from '../../core/intake/refusals.js';
import type { ReaderAnswer, ReadingStart } from './reader-child.js';
import { ReaderDied, ReaderProcess, type ProcessLimits } from './reader-process.js';

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
    else {
      all.delete(used);
      void used.close();
    }
  };

  return {
    concurrency,
    async read(source) {
      if (running >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve));
      else running++;
      try {
        return await readAll(source, take, give, timeoutMs);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    },
    async close() {
      await Promise.all([...all].map((child) => child.close()));
      all.clear();
      idle.length = 0;
    },
  };
}

/** All readings of a file; after a death the rest of a batch goes on in a fresh child. */
async function readAll(
  source: SourceFile,
  take: () => ReaderProcess,
  give: (used: ReaderProcess) => void,
  timeoutMs: number,
): Promise<readonly FileReading[]> {
  const readings: FileReading[] = [];
  let started: ReadingStart | null = null;
  const add = async (opened: OpenedFile): Promise<void> => {
    const { member, sha256, bytes } = started ?? { member: null, ...(await digestOf(source.path)) };
    readings.push({ file: source.name, member, sha256, bytes, opened });
  };
  for (;;) {
    const child = take();
    let unread: OpenedFile | null = null;
    try {
      started = null;
      await child.run(
        { path: source.path, name: source.name, from: readings.length },
        (answer: ReaderAnswer) => {
          if (answer.kind === 'start') started = answer;
          else if (answer.kind === 'unread') unread = answer.opened;
          else if (answer.kind === 'opened' && started) {
            const { member, sha256, bytes } = started;
            readings.push({ file: source.name, member, sha256, bytes, opened: answer.opened });
            started = null;
          }
        },
      );
      if (unread) await add(unread);
      return readings;
    } catch (error) {
      if (!(error instanceof ReaderDied)) throw error;
      const isWhole = !started || (started as ReadingStart).member === null;
      await add(refusal(error.code, { seconds: timeoutMs / 1000 }));
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
