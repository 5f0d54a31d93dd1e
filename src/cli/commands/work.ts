import { assemble } from '../../assemble.js';
import { type JobWorker, createWorker } from '../../assemble-worker.js';
import { locate } from '../session.js';
import { say } from '../terminal.js';

/** A worker without work ends after this long; the server starts another one when there is some. */
const IDLE_MS = 60_000;
const LOOK_MS = 1_000;

/** The worker process that the server keeps; nobody types this. It ends with the program that started it. */
export async function workCommand(options: { readonly db?: string }): Promise<void> {
  const place = locate(options.db);
  const assembly = await assemble(place);
  const onError = (error: unknown) =>
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const worker = createWorker(assembly, place, onError);
  let wake: () => void = () => undefined;
  process.on('message', () => wake());
  process.once('disconnect', () => void leave(worker));
  // An interrupt of the terminal reaches the server too, which then tells us in its own time.
  process.on('SIGINT', () => undefined);
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

async function leave(worker: JobWorker): Promise<void> {
  await worker.handBack().catch(() => undefined);
  process.exit(0);
}
