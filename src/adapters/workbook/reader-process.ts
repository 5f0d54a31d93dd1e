import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { RefusalCode } from '../../core/intake/refusals.js';
import { programEntry } from '../../installation.js';
import type { ReaderAnswer, ReaderJob, SentJob } from './reader-child.js';

export interface ProcessLimits {
  readonly timeoutMs: number;
  readonly heapMb: number;
  readonly rssMb: number;
}

/** A child that died over what it read, or was stopped. */
export class ReaderDied extends Error {
  constructor(readonly code: Extract<RefusalCode, 'TIMEOUT' | 'OUT_OF_MEMORY' | 'READER_CRASHED'>) {
    super(code);
  }
}

const POLL_MS = 100;
/** Of Linux on every platform that has /proc; elsewhere the heap limit alone holds. */
const PAGE_BYTES = 4096;

const isLast = (answer: ReaderAnswer): boolean =>
  answer.kind === 'done' || answer.kind === 'unread' || ('isLast' in answer && answer.isLast);

/** One child process, kept for many files, reading one at a time. */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private readonly limits: ProcessLimits;
  private onAnswer: ((answer: ReaderAnswer) => void) | null = null;
  private onDeath: ((died: ReaderDied) => void) | null = null;
  private asked: ReaderJob['stage'] = null;
  private stopped: ReaderDied['code'] | null = null;
  private waited = 0;
  private lastLook = 0;
  served = 0;
  isAlive = true;

  constructor(limits: ProcessLimits) {
    this.limits = limits;
    const environment = { ...process.env };
    delete environment.NODE_OPTIONS;
    this.child = fork(programEntry('adapters/workbook/reader-child.js'), [], {
      serialization: 'advanced',
      // Several readers run side by side: threads that help one to collect its garbage take time from the others.
      execArgv: [`--max-old-space-size=${limits.heapMb}`, '--single-threaded-gc'],
      env: environment,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (answer) => this.onAnswer?.(answer as ReaderAnswer));
    this.child.on('error', () => this.died(null));
    this.child.on('exit', (_, signal) => this.died(signal));
    this.release();
  }

  /** Hands each answer on until the file is done. Rejects with `ReaderDied`. */
  run(job: ReaderJob, onAnswer: (answer: ReaderAnswer) => void): Promise<void> {
    this.child.ref();
    this.child.channel?.ref();
    this.served++;
    this.extend();
    const watch = setInterval(() => this.watch(), POLL_MS);
    return new Promise<void>((resolve, reject) => {
      this.onDeath = reject;
      this.onAnswer = (answer) => {
        this.extend();
        onAnswer(answer);
        if (isLast(answer)) resolve();
      };
      this.child.send(this.toSend(job), (error) => {
        if (error) this.died(null);
      });
    }).finally(() => {
      clearInterval(watch);
      this.onAnswer = this.onDeath = null;
      this.release();
    });
  }

  private toSend(job: ReaderJob): SentJob {
    if (job.stage !== null && job.stage === this.asked) return { ...job, stage: 'as before' };
    this.asked = job.stage;
    return job;
  }

  /** Gone when it resolves. */
  async close(): Promise<void> {
    if (!this.isAlive || this.child.exitCode !== null) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.ref();
    this.child.kill('SIGKILL');
    await gone;
  }

  /** An idle child does not keep a program alive that has nothing else to do. */
  private release(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  private extend(): void {
    this.waited = 0;
    this.lastLook = Date.now();
  }

  /** While this process itself is busy the answer may be waiting unread, so that time hardly counts. */
  private watch(): void {
    const now = Date.now();
    this.waited += Math.min(now - this.lastLook, 2 * POLL_MS);
    this.lastLook = now;
    if (this.waited > this.limits.timeoutMs) this.stop('TIMEOUT');
    else if (this.residentMb() > this.limits.rssMb) this.stop('OUT_OF_MEMORY');
  }

  private residentMb(): number {
    try {
      const pages = readFileSync(`/proc/${this.child.pid}/statm`, 'latin1').split(' ')[1];
      return (Number(pages) * PAGE_BYTES) / 2 ** 20;
    } catch {
      return 0;
    }
  }

  private stop(code: ReaderDied['code']): void {
    this.stopped ??= code;
    this.child.kill('SIGKILL');
  }

  /** V8 aborts when the heap is full: SIGABRT, or SIGTRAP or SIGILL by version and platform. */
  private died(signal: string | null): void {
    this.isAlive = false;
    const isHeapFull = signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL';
    this.onDeath?.(new ReaderDied(this.stopped ?? (isHeapFull ? 'OUT_OF_MEMORY' : 'READER_CRASHED')));
  }
}
