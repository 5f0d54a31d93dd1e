import type { Actor } from './actor.js';
import type { CommitPolicy } from './commit-policy.js';
import type { Page } from './page.js';

/** Long work outside the web process: what is asked, how far it is, what came of it. */

export const JOB_KINDS = ['import', 'judge', 'lists', 'similarity', 'backup', 'retention'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A file of an upload, waiting in the folder of its job under another name. */
export interface SpooledFile {
  readonly name: string;
  readonly file: string;
}

export interface ImportJob {
  readonly kind: 'import';
  readonly round: string;
  readonly sources: readonly SpooledFile[];
  readonly department?: string | undefined;
  readonly commit: CommitPolicy;
  readonly replaceAll: boolean;
  readonly dryRun: boolean;
  readonly pack: string;
  readonly report: 'issues' | 'full';
}

export interface JudgeJob {
  readonly kind: 'judge';
  readonly round: string;
  readonly pack: string;
  readonly asOf?: string | undefined;
}

/** Lists of a run, all of them where none is named. */
export interface ListsJob {
  readonly kind: 'lists';
  readonly run: number;
  readonly lists: readonly string[];
}

/** Every similar pair and group of a round, whatever the rules make of them. */
export interface SimilarityJob {
  readonly kind: 'similarity';
  readonly round: string;
}

/** `prove` restores the copy into a temporary place and compares it row by row and file by file. */
export interface BackupJob {
  readonly kind: 'backup';
  readonly prove: boolean;
}

/** Gives up the contacts of rounds whose survey date lies before a day; see `erase-person.ts`. */
export interface RetentionJob {
  readonly kind: 'retention';
  readonly before: string;
}

export type JobRequest = ImportJob | JudgeJob | ListsJob | SimilarityJob | BackupJob | RetentionJob;

export interface JobProgress {
  /** A short Chinese phrase. */
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

/** What came of a job, small enough to be shown; anything longer is a file. */
export interface JobResult {
  readonly sentences: readonly string[];
  readonly [name: string]: unknown;
}

export interface Job {
  readonly id: string;
  readonly request: JobRequest;
  readonly round: string | null;
  /** Who asked for it; the work is recorded under this name. */
  readonly actor: Actor;
  readonly state: JobState;
  readonly progress: JobProgress | null;
  readonly result: JobResult | null;
  /** Why it failed: as every fault, a code and one sentence. */
  readonly fault: { readonly code: string; readonly message: string } | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** When its worker last gave a sign of life. */
  readonly heartbeatAt: string | null;
  readonly cancelRequestedAt: string | null;
  /** How often it was begun: more than once only after an interruption. */
  readonly attempts: number;
  readonly worker: string | null;
  /** Names this attempt in a shared queue. */
  readonly ticket: string;
}

export interface NewJob {
  readonly id: string;
  readonly request: JobRequest;
  readonly round: string | null;
  readonly actor: Actor;
  readonly createdAt: string;
  readonly ticket: string;
}

export interface JobQuery {
  readonly state?: JobState | undefined;
  /** Only jobs asked for by people of this unit. */
  readonly department?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface JobReader {
  find(id: string): Promise<Job | null>;
  /** Newest first. */
  query(query: JobQuery): Promise<Page<Job>>;
}

export interface JobWriter {
  enqueue(job: NewJob): Promise<Job>;
  /** One that waits is cancelled at once, one that runs is asked to stop; an ended one stays as it is. */
  cancel(id: string, at: string): Promise<Job | null>;
}

export interface JobEnding {
  readonly state: Exclude<JobState, 'queued' | 'running'>;
  readonly result: JobResult | null;
  readonly fault: Job['fault'];
  readonly at: string;
}

/** The bookkeeping of workers: no act of a person, so it leaves no line in the audit trail. */
export interface JobLedger {
  /** Oldest first. */
  waiting(): Promise<readonly Job[]>;
  running(): Promise<readonly Job[]>;
  /** Takes a waiting job of that ticket; null when another worker was faster or it was cancelled. */
  claim(ticket: string, worker: string, at: string): Promise<Job | null>;
  /** A sign of life. Tells whether the work is to go on: not when cancelled, or taken away. */
  report(job: Job, progress: JobProgress | null, at: string): Promise<boolean>;
  /** Ends a job that this worker still holds; false when it was taken away. */
  finish(job: Job, ending: JobEnding): Promise<boolean>;
  /** Puts a job whose worker is gone back into the queue under a new ticket. */
  release(job: Job, ticket: string, attempts: number): Promise<boolean>;
  /** A waiting job gets another ticket, when a shared queue will not honour the first one any more. */
  renew(job: Job, ticket: string): Promise<void>;
}

export interface JobFile {
  readonly name: string;
  readonly bytes: number;
}

/** Where the files of jobs lie: uploads until they are read, results until they are old. */
export interface JobFolder {
  /** Takes uploads over: synced and moved, so that they survive whatever happens after the answer. */
  takeIn(
    job: string,
    sources: readonly { readonly name: string; readonly path: string }[],
  ): Promise<readonly SpooledFile[]>;
  inputPath(job: string, file: string): string;
  outputFolder(job: string): string;
  files(job: string): Promise<readonly JobFile[]>;
  /** Null for a name that is no result file of the job. */
  pathOf(job: string, name: string): Promise<string | null>;
  discardInput(job: string): Promise<void>;
  discard(job: string): Promise<void>;
}
