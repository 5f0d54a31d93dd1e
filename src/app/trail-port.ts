import type { Act } from './actor.js';
import type { Page } from './page.js';
import type { TrailEntry } from './trail-chain.js';

/** Records what changes nothing but must be known: a look at another unit's data, an export. */
export interface TrailPort {
  /** Durable when it returns; what it records must not happen when it fails. */
  record(act: Act): Promise<void>;
}

export interface TrailQuery {
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  readonly department?: string | undefined;
  /** Part of the subject. */
  readonly text?: string | undefined;
  /** ISO 8601, inclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** The audit trail as it is read. */
export interface TrailReader {
  /** Newest first. */
  query(query: TrailQuery): Promise<Page<TrailEntry>>;
  /** All of it, oldest first, never whole in memory. */
  entries(): AsyncIterable<TrailEntry>;
  latest(action?: string): Promise<TrailEntry | null>;
  /** The number of the latest entry of any other act; 0 where there is none. */
  latestBut(actions: readonly string[]): Promise<number>;
}

/** Says outside the database how long the trail was, and how it ended, at a moment. */
export interface TrailAnchor {
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
}

export interface TrailAnchors {
  /** An entry was committed; it is anchored now or soon. */
  note(entry: TrailEntry): void;
  /** Anchors the latest entry at once. */
  flush(): void;
  /** Every anchor there is, and the lines that are none. */
  read(): { readonly anchors: readonly TrailAnchor[]; readonly unreadable: number };
}
