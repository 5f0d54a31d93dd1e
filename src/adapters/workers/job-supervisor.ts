import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { JobLedger } from '../../app/jobs-port.js';
import { programEntry } from '../../installation.js';
import { workerName } from './worker-name.js';

/** How often the supervisor looks after its worker. */
const WATCH_MS = 1_000;
/** A job that was to stop is killed with its worker after this long. */
const KILL_AFTER_MS = 10_000;
/** A worker that is told to end gets this long to hand its job back. */
const STOP_MS = 5_000;
/** The memory of a worker: an import or a judgement, never the web process, is what runs out of it. */
const HEAP_MEGABYTES = 4_096;

export interface SupervisorOptions {
  readonly ledger: JobLedger;
  readonly dataFolder: string;
  readonly databaseFile: string;
  readonly databaseUrl: string;
  /** A queue shared by several programs is listened to all the time. */
  readonly isShared: boolean;
}

/** Keeps one worker process: starts it when there is work, again when it dies, and ends jobs that do not stop. */
export class JobSupervisor {
  private child: ChildProcess | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isStopping = false;

  constructor(private readonly options: SupervisorOptions) {}

  /** Starts looking after jobs, also those that an earlier run of the program left behind. */
  start(): void {
    this.timer = setInterval(() => void this.watch(), WATCH_MS);
    this.timer.unref();
    void this.watch();
  }

  /** A job was added: no need to wait for the next look. */
  wake(): void {
    if (this.isStopping) return;
    if (this.child) this.child.send('wake', () => undefined);
    else this.spawn();
  }

  /** The worker hands its job back; the next start of the program takes it up again. */
  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.timer) clearInterval(this.timer);
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    if (child.connected) child.disconnect();
    const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(kill);
  }

  private async watch(): Promise<void> {
    try {
      const { ledger, isShared } = this.options;
      const running = await ledger.running();
      if (this.isStopping) return;
      if (!this.child) {
        if (isShared || running.length || (await ledger.waiting()).length) this.wake();
        return;
      }
      const own = workerName().split(':')[0] + `:${this.child.pid}:`;
      const overdue = running.some(
        ({ worker, cancelRequestedAt }) =>
          worker?.startsWith(own) &&
          cancelRequestedAt &&
          Date.now() - Date.parse(cancelRequestedAt) > KILL_AFTER_MS,
      );
      if (overdue) this.child.kill('SIGKILL');
    } catch {
      // The database is busy or gone for the moment: the next look tells.
    }
  }

  private spawn(): void {
    const { dataFolder, databaseFile, databaseUrl } = this.options;
    const place = databaseUrl ? [] : ['--db', databaseFile];
    const child = fork(programEntry('cli/main.js'), ['work', '--kept', ...place], {
      env: { ...process.env, QINGCHA_DATA: dataFolder, DATABASE_URL: databaseUrl },
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    const forget = (): void => {
      if (this.child === child) this.child = null;
    };
    child.on('error', forget);
    // The next look starts another one if there is work left; that pause keeps a failing start from spinning.
    child.on('exit', forget);
  }
}
