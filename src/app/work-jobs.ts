import { randomUUID } from 'node:crypto';
import { Fault } from './fault.js';
import { type JobContext, JobProgressReport } from './job-context.js';
import type { Job, JobEnding, JobLedger, JobResult } from './jobs-port.js';
import type { Clock } from './ports.js';

/** Every so often a running job writes down how far it is, and learns whether it is to stop. */
export const REPORT_MS = 1_000;
/** A worker that has been silent for this long is taken for gone, wherever it is. */
const SILENT_MS = 300_000;
/** Work that does not notice within this time that it is to stop is cut off. */
const GRACE_MS = 3_000;
/** A job that ended its worker this often is not begun again. */
const MAX_ATTEMPTS = 3;

/** What a worker needs beside the work itself. */
export interface WorkerPorts {
  readonly ledger: JobLedger;
  readonly clock: Clock;
  /** Names this worker, so that another can tell whether it still lives. */
  readonly worker: string;
  /** Whether the worker of that name may still be at work; undefined when it is on another machine. */
  readonly isAlive: (worker: string) => boolean | undefined;
  /** Opens what a job works with, under the name of whoever asked for it. */
  readonly contextOf: (job: Job, progress: JobProgressReport) => JobContext;
  readonly run: (job: Job, context: JobContext) => Promise<JobResult>;
  /** A shared queue lets go of an attempt, always before our own table does: nothing then waits for it in vain. */
  readonly letGo: (job: Job) => Promise<void>;
  /** Notes an error nobody expected, for the people who keep the program. */
  readonly onError: (error: unknown) => void;
}

/** How a job left its worker. `stuck`: it was cut off, and its remains only go away with the program. */
export type Ended = JobEnding['state'] | 'stuck' | 'lost';

/** Does one claimed job to its end and writes down how it ended. */
export async function performJob(job: Job, ports: WorkerPorts): Promise<Ended> {
  const progress = new JobProgressReport();
  const context = ports.contextOf(job, progress);
  let stop: (() => void) | null = null;
  const stopped = new Promise<'stopped'>((resolve) => (stop = () => resolve('stopped')));
  const beat = setInterval(() => void sign(), REPORT_MS);
  const sign = async (): Promise<void> => {
    const goOn = await ports.ledger.report(job, progress.latest, ports.clock.now()).catch(() => true);
    if (goOn || progress.isStopped) return;
    progress.isStopped = true;
    setTimeout(() => stop?.(), GRACE_MS).unref();
  };
  try {
    const work = ports.run(job, context).then(
      (result): Omit<JobEnding, 'at'> => ({ state: 'done', result, fault: null }),
      (error: unknown) => failure(error, ports),
    );
    const outcome = await Promise.race([work, stopped]);
    const ending = outcome === 'stopped' ? failure(new Fault('job-cancelled'), ports) : outcome;
    // The input of a job that was taken away belongs to whoever has it now.
    await ports.letGo(job);
    if (!(await ports.ledger.finish(job, { ...ending, at: ports.clock.now() }))) return 'lost';
    await context.folder.discardInput(job.id);
    return outcome === 'stopped' ? 'stuck' : ending.state;
  } finally {
    clearInterval(beat);
  }
}

function failure(error: unknown, { onError }: WorkerPorts): Omit<JobEnding, 'at'> {
  const fault = error instanceof Fault ? error : new Fault('unexpected', {}, error);
  if (fault.code === 'unexpected') onError(error);
  const { code, message } = fault;
  return { state: code === 'job-cancelled' ? 'cancelled' : 'failed', result: null, fault: { code, message } };
}

/**
 * Jobs whose worker is gone go back into the queue. One that was to be cancelled is, and one that ended several
 * workers has failed.
 */
export async function recoverJobs({ ledger, clock, worker, isAlive, letGo }: WorkerPorts): Promise<void> {
  for (const job of await ledger.running()) {
    if (job.worker === worker || !isLost(job, isAlive, Date.parse(clock.now()))) continue;
    await letGo(job);
    const at = clock.now();
    if (job.cancelRequestedAt) {
      const { code, message } = new Fault('job-cancelled');
      await ledger.finish(job, { state: 'cancelled', result: null, fault: { code, message }, at });
    } else if (job.attempts >= MAX_ATTEMPTS) {
      const { code, message } = new Fault('job-interrupted', { attempts: String(job.attempts) });
      await ledger.finish(job, { state: 'failed', result: null, fault: { code, message }, at });
    } else await ledger.release(job, randomUUID(), job.attempts);
  }
}

function isLost({ worker, heartbeatAt }: Job, isAlive: WorkerPorts['isAlive'], now: number): boolean {
  // Also one that seems alive: another program may have got the number of a dead worker's process.
  return worker === null || isAlive(worker) === false || now - Date.parse(heartbeatAt ?? '') > SILENT_MS;
}

/** Does the job of a ticket; null when it is no longer there to be done. */
export async function performTicket(ticket: string, ports: WorkerPorts): Promise<Ended | null> {
  const job = await ports.ledger.claim(ticket, ports.worker, ports.clock.now());
  return job ? performJob(job, ports) : null;
}

/** The embedded database has one worker: it takes the waiting jobs one after another, until none is left. */
export async function workThrough(ports: WorkerPorts): Promise<Ended | null> {
  let ended: Ended | null = null;
  for (;;) {
    await recoverJobs(ports);
    const [next] = await ports.ledger.waiting();
    if (!next) return ended;
    ended = (await performTicket(next.ticket, ports)) ?? ended;
    if (ended === 'stuck') return ended;
  }
}

/** This worker ends: what it was doing waits for the next one, and does not count as an interruption. */
export async function handBack({ ledger, worker, letGo }: WorkerPorts): Promise<void> {
  for (const job of await ledger.running()) {
    if (job.worker !== worker) continue;
    await letGo(job);
    await ledger.release(job, randomUUID(), job.attempts - 1);
  }
}
