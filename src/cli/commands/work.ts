import { assemble } from '../../assemble.js';
import { type JobWorker, createWorker } from '../../assemble-worker.js';
import { locate } from '../session.js';
import { say } from '../terminal.js';

/** A worker without work ends after this long; the server starts another one when there is some. */
const IDLE_MS = 60_000;
const LOOK_MS = 1_000;
/** Handing a job back takes a moment at most, unless the database is gone as well. */
const LEAVE_MS = 2_000;

interface WorkOptions {
  /** Started by a server, and to end with it. */
  readonly kept?: boolean;
  readonly db?: string;
}

/** The worker process that the server keeps; nobody types this. It ends with the program that started it. */
export async function workCommand(options: WorkOptions): Promise<void> {
  let worker: JobWorker | null = null;
  let wake: () => void = () => undefined;
  // Before anything else: the server may be killed while its worker still starts.
  process.on('message', () => wake());
  process.once('disconnect', () => void leave(worker));
  // It may even have been killed before this program was loaded.
  if (options.kept && !process.connected) return;
  // An interrupt of the terminal reaches the server too, which then tells us in its own time.
  process.on('SIGINT', () => undefined);
  const place = locate(options.db);
  const assembly = await assemble(place);
  const onError = (error: unknown) =>
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  worker = createWorker(assembly, place, onError);
  await worker.start();
  let idleSince = Date.now();
  while (worker.isShared || Date.now() - idleSince < IDLE_MS) {
    const ended = await worker.step();
    // What was cut off may still run inside this process: only its end is sure to end that.
    if (ended === 'stuck') process.exit(0);
    if (ended) idleSince = Date.now();
    await new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, LOOK_MS);
    });
  }
  await worker.stop();
  await assembly.close();
  if (process.connected) process.disconnect();
}

async function leave(worker: JobWorker | null): Promise<void> {
  setTimeout(() => process.exit(0), LEAVE_MS);
  await worker?.handBack().catch(() => undefined);
  process.exit(0);
}
