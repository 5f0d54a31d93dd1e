import type { JobFolder, JobProgress } from './jobs-port.js';
import type { Ports, Progress } from './ports.js';
import type { WorkbookAnnotator } from './return-files.js';
import { Fault } from './fault.js';

/** What the work of a job is given beside its request. */
export interface JobContext {
  readonly id: string;
  readonly ports: Ports;
  readonly folder: JobFolder;
  readonly annotator: WorkbookAnnotator;
  readonly progress: JobProgressReport;
  /** Copies the whole register; see `backup-now.ts`. */
  readonly backup: (prove: boolean) => Promise<readonly string[]>;
}

/** Keeps the latest progress until it is next written down, and stops the work when that is wanted. */
export class JobProgressReport implements Progress {
  latest: JobProgress | null = null;
  isStopped = false;

  /** Use cases call this between their steps: the place where work can end without a half-done step. */
  report(what: string, done: number, total: number): void {
    this.note(what, done, total);
    if (this.isStopped) throw new Fault('job-cancelled');
  }

  /** For callers in whose place nothing may be thrown, such as the messages of a thread. */
  note(what: string, done: number, total: number): void {
    this.latest = { what, done, total };
  }
}
