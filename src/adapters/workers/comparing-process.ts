import { type ChildProcess, fork } from 'node:child_process';
import { Fault } from '../../app/fault.js';
import { programEntry } from '../../installation.js';
import type { CompareAnswer, CompareRequest } from './compare-request.js';

/** What is made of texts lives as long as a comparison: with room for it, collecting costs next to nothing (MB). */
const NURSERY = '--max-semi-space-size=64';

type Answer = Exclude<CompareAnswer, { kind: 'progress' | 'failed' }>;

interface ComparingOptions {
  readonly heapMb: number | undefined;
  readonly onProgress: ((done: number) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** V8 aborts when the heap is full: SIGABRT, or SIGTRAP or SIGILL by version and platform. */
const isHeapFull = (signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL';

/** One child process that compares the systems of one inventory; its answers wait here until they are asked for. */
export class ComparingProcess {
  private readonly child: ChildProcess;
  private readonly waiting: Answer[] = [];
  private failure: Error | null = null;
  private wake: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor({ heapMb, onProgress, signal }: ComparingOptions) {
    const environment = { ...process.env };
    delete environment.NODE_OPTIONS;
    const execArgv = heapMb === undefined ? [NURSERY] : [`--max-old-space-size=${heapMb}`];
    this.child = fork(programEntry('adapters/workers/compare-child.js'), [], {
      serialization: 'advanced',
      execArgv,
      env: environment,
      // What goes wrong is answered; all that is left for the console is V8's account of a full heap.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (answer: CompareAnswer) => {
      if (answer.kind === 'progress') onProgress?.(answer.done);
      else if (answer.kind === 'failed') this.fail(new Error(answer.reason));
      else {
        this.waiting.push(answer);
        this.wake();
      }
    });
    const stop = () => {
      this.fail(signal?.reason as Error);
      this.child.kill('SIGKILL');
    };
    signal?.addEventListener('abort', stop, { once: true });
    this.child.on('exit', () => signal?.removeEventListener('abort', stop));
    this.child.on('error', (error) => this.fail(error));
    this.child.on('exit', (code, signal) =>
      this.fail(
        isHeapFull(signal)
          ? new Fault('judging-memory')
          : new Error(`the comparing process stopped with ${signal ?? `code ${code}`}`),
      ),
    );
    this.ended = new Promise((resolve) => {
      this.child.on('exit', () => resolve());
      this.child.on('error', () => resolve());
    });
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }

  /** Resolves when the request has left, so that requests never pile up here. */
  send(request: CompareRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.failure) reject(this.failure);
      else
        this.child.send(request, (error) => {
          if (!error) resolve();
          // The channel closes a moment before it is known why.
          else void this.ended.then(() => reject(this.failure ?? error));
        });
    });
  }

  /** The next answer, which must be of this kind. */
  async next<Kind extends Answer['kind']>(kind: Kind): Promise<Extract<Answer, { readonly kind: Kind }>> {
    for (;;) {
      const answer = this.waiting.shift();
      if (answer && answer.kind !== kind) throw new Error(`the comparing process answered ${answer.kind}`);
      if (answer) return answer as Extract<Answer, { readonly kind: Kind }>;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Gone when it resolves. */
  async close(): Promise<void> {
    this.failure ??= new Error('the comparing process was closed');
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill('SIGKILL');
    await gone;
  }
}
