import { randomUUID } from 'node:crypto';
import PgBoss from 'pg-boss';
import type { Job, JobKind, JobLedger } from '../../app/jobs-port.js';

/** These change the register: one at a time among all programs that share it. */
const WRITING: ReadonlySet<JobKind> = new Set(['import', 'judge', 'retention']);
const queueOf = ({ request }: Job): string =>
  WRITING.has(request.kind) ? 'qingcha-writing' : 'qingcha-reading';
const QUEUES = [
  { name: 'qingcha-writing', policy: 'singleton' },
  { name: 'qingcha-reading', policy: 'standard' },
] as const;

const POLL_SECONDS = 0.5;
/** Longer than any job: a dead worker is found by its silence, not by this. */
const EXPIRE_HOURS = 23;
/**
 * Between fetching a ticket and taking its job lie milliseconds; a worker that needed longer died there, and the queue
 * stands still until somebody notices. One that was only slow finds its ticket renewed, and takes nothing.
 */
const TAKING_MS = 10_000;

interface Ticket {
  readonly ticket: string;
}

export interface BossOptions {
  readonly url: string;
  readonly ledger: JobLedger;
  /** Takes the job of a ticket and does it; returns when it has ended. */
  readonly perform: (ticket: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/**
 * The queue that several programs share on PostgreSQL: pg-boss hands each ticket to one worker. What waits is in
 * our own table; `dispatch` hands it over under its ticket, however often, and pg-boss takes each ticket once.
 */
export class BossQueue {
  private readonly boss: PgBoss;

  constructor(private readonly options: BossOptions) {
    this.boss = new PgBoss({ connectionString: options.url, max: 4, schedule: false });
    this.boss.on('error', options.onError);
  }

  async start(): Promise<void> {
    await this.boss.start();
    for (const { name, policy } of QUEUES) {
      await this.boss.createQueue(name, { name, policy, retryLimit: 0, expireInHours: EXPIRE_HOURS });
      const work = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 };
      await this.boss.work<Ticket>(name, work, async ([job]) => {
        if (job) await this.options.perform(job.data.ticket);
      });
    }
  }

  /** Hands over what waits in our table. */
  async dispatch(): Promise<void> {
    for (const job of await this.options.ledger.waiting()) {
      const { ticket } = job;
      const taken = await this.boss.send(queueOf(job), { ticket }, { id: ticket });
      if (taken === null && (await this.isSpent(job))) {
        await this.letGo(job);
        await this.options.ledger.renew(job, randomUUID());
      }
    }
  }

  /** A ticket that was fetched, while its job still waits: whoever fetched it is gone. */
  private async isSpent(job: Job): Promise<boolean> {
    const known = await this.boss.getJobById(queueOf(job), job.ticket);
    if (!known || known.state === 'created' || known.state === 'retry') return false;
    return Date.now() - known.startedOn.getTime() > TAKING_MS;
  }

  /** Ends an attempt, so that the next one may begin. */
  async letGo(job: Job): Promise<void> {
    await this.boss.complete(queueOf(job), job.ticket);
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false, close: true });
  }
}
