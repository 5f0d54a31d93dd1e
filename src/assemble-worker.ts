import type { Assembly, AssemblyOptions } from './assemble.js';
import { BossQueue } from './adapters/queue/boss-queue.js';
import { isWorkerAlive, workerName } from './adapters/workers/worker-name.js';
import { backupNow } from './app/backup-now.js';
import { runJob } from './app/run-job.js';
import {
  type Ended,
  type WorkerPorts,
  handBack,
  performTicket,
  recoverJobs,
  workThrough,
} from './app/work-jobs.js';

/** The work of a worker process. */
export interface JobWorker {
  /** Several programs share the queue, so there may always be work soon. */
  readonly isShared: boolean;
  start(): Promise<void>;
  /** Looks for work and, on the embedded database, does it; tells how the last job ended. */
  step(): Promise<Ended | null>;
  /** What is being done waits for the next worker. */
  handBack(): Promise<void>;
  stop(): Promise<void>;
}

/** Puts a worker together: the embedded database is worked through, PostgreSQL is listened to with others. */
export function createWorker(
  assembly: Assembly,
  { databaseUrl }: AssemblyOptions,
  onError: (error: unknown) => void,
): JobWorker {
  const own = {
    ledger: assembly.jobLedger,
    clock: assembly.clock,
    worker: workerName(),
    isAlive: isWorkerAlive,
    contextOf: ({ id, actor }, progress) => ({
      id,
      ports: { ...assembly, actor },
      folder: assembly.jobFolder,
      annotator: assembly.annotator,
      progress,
      backup: (prove) => backupNow(prove, { ...assembly, actor }, assembly.backupsFolder),
    }),
    run: ({ request }, context) => runJob(request, context),
    letGo: () => Promise.resolve(),
    onError,
  } satisfies WorkerPorts;
  return databaseUrl ? shared(own, databaseUrl) : embedded(own);
}

const embedded = (ports: WorkerPorts): JobWorker => ({
  isShared: false,
  start: () => Promise.resolve(),
  step: () => workThrough(ports),
  handBack: () => handBack(ports),
  stop: () => Promise.resolve(),
});

function shared(own: WorkerPorts, url: string): JobWorker {
  const ports: WorkerPorts = { ...own, letGo: (job) => queue.letGo(job) };
  let last: Ended | null = null;
  const perform = async (ticket: string): Promise<void> => {
    last = (await performTicket(ticket, ports)) ?? last;
  };
  const queue: BossQueue = new BossQueue({ url, ledger: ports.ledger, perform, onError: ports.onError });
  return {
    isShared: true,
    start: () => queue.start(),
    step: async () => {
      await recoverJobs(ports);
      await queue.dispatch();
      return last;
    },
    handBack: () => handBack(ports),
    stop: () => queue.stop(),
  };
}
