import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../app/fault.js';
import type { Judge, JudgeOptions, OpenedAudit, PackedSystem } from '../../app/ports.js';
import type { Findings, JudgedSystem } from '../../core/audit/finding.js';
import { basesOf, unpackVerdicts } from '../../core/audit/packed-verdicts.js';
import { type CarriedSystem, carried } from '../../core/survey/packed-answers.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import type { JudgeAnswer, JudgeRequest } from './judge-request.js';

/** Processes run compiled code: from the sources (in tests) the built file beside them is taken. */
const ENTRY = fileURLToPath(
  new URL('./judge-child.js', import.meta.url).href.replace(/\/src\/adapters\//, '/dist/adapters/'),
);

/** Verdicts live as long as a batch: with room for one, collecting them costs next to nothing (MB). */
const NURSERY = '--max-semi-space-size=64';

/**
 * Judges in a process of its own: a server stays responsive while a city is judged, and the memory that
 * comparing a whole inventory takes is given back when it ends.
 */
export class ProcessJudge implements Judge {
  /** `heapMb`: memory of the judging process; without it what Node takes by the size of the machine. */
  constructor(
    private readonly lexiconFolder: string,
    private readonly heapMb?: number,
  ) {}

  async open(
    inventory: AsyncIterable<readonly CarriedSystem[]>,
    { onProgress, ...options }: JudgeOptions,
    signal?: AbortSignal,
  ): Promise<OpenedAudit> {
    signal?.throwIfAborted();
    const judge = new JudgeProcess({ heapMb: this.heapMb, onProgress, signal });
    try {
      let count = 0;
      for await (const batch of inventory) {
        count += batch.length;
        const answers = batch.map((system) => system.answers);
        const systems = batch.map(({ answers: _, ...system }) => system);
        await judge.send({ systems: JSON.stringify(systems), answers });
      }
      await judge.send({ options, lexiconFolder: this.lexiconFolder });
      const opened = await judge.next();
      if (opened.kind !== 'opened') throw new Error(`the judging process answered ${opened.kind}`);
      return { count, ...opened.shared, systems: judged(judge), close: () => judge.close() };
    } catch (error) {
      await judge.close();
      throw error;
    }
  }

  async judge(
    systems: readonly SurveyedSystem[],
    options: JudgeOptions,
    signal?: AbortSignal,
  ): Promise<Findings> {
    const { pack, asOf } = options;
    const bases = basesOf(options.rules);
    const opened = await this.open(inBatches(systems), options, signal);
    const found: JudgedSystem[] = [];
    for await (const batch of opened.systems)
      for (const { kinds, verdicts, ...system } of batch)
        found.push({ ...system, verdicts: unpackVerdicts({ kinds, verdicts }, system.source, bases) });
    return { pack, asOf, systems: found, groups: opened.groups, sameSystem: opened.sameSystem };
  }
}

const BATCH = 250;

// eslint-disable-next-line @typescript-eslint/require-await -- batches that are there already
async function* inBatches(systems: readonly SurveyedSystem[]): AsyncIterable<readonly CarriedSystem[]> {
  for (let start = 0; start < systems.length; start += BATCH)
    yield systems.slice(start, start + BATCH).map(carried);
}

async function* judged(judge: JudgeProcess): AsyncIterable<readonly PackedSystem[]> {
  try {
    for (;;) {
      await judge.send('more');
      const answer = await judge.next();
      if (answer.kind !== 'judged') return;
      yield answer.systems;
    }
  } finally {
    await judge.close();
  }
}

type Answer = Exclude<JudgeAnswer, { kind: 'progress' | 'failed' }>;

interface JudgeProcessOptions {
  readonly heapMb: number | undefined;
  readonly onProgress: ((done: number) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** V8 aborts when the heap is full: SIGABRT, or SIGTRAP or SIGILL by version and platform. */
const isHeapFull = (signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL';

/** One child process for one audit; its answers wait here until they are asked for. */
class JudgeProcess {
  private readonly child: ChildProcess;
  private readonly waiting: Answer[] = [];
  private failure: Error | null = null;
  private wake: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor({ heapMb, onProgress, signal }: JudgeProcessOptions) {
    const environment = { ...process.env };
    delete environment.NODE_OPTIONS;
    const execArgv = heapMb === undefined ? [NURSERY] : [`--max-old-space-size=${heapMb}`];
    this.child = fork(ENTRY, [], {
      serialization: 'advanced',
      execArgv,
      env: environment,
      // What goes wrong is answered; all that is left for the console is V8's account of a full heap.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (answer: JudgeAnswer) => {
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
          : new Error(`the judging process stopped with ${signal ?? `code ${code}`}`),
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
  send(request: JudgeRequest): Promise<void> {
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

  async next(): Promise<Answer> {
    for (;;) {
      const answer = this.waiting.shift();
      if (answer) return answer;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Gone when it resolves. */
  async close(): Promise<void> {
    this.failure ??= new Error('the judging process was closed');
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill('SIGKILL');
    await gone;
  }
}
