import type {
  CaseFile,
  CaseKind,
  CaseState,
  Decision,
  Disposition,
  ReviewCase,
} from '../core/review/review-case.js';
import type { ReviewEvent } from '../core/review/review-event.js';
import type { Page } from './page.js';

/** Cases, their history, and what the audit bureau released, as use cases know them. */

export interface CaseQuery {
  readonly round: string;
  readonly department?: string | undefined;
  readonly state?: CaseState | undefined;
  readonly kind?: CaseKind | undefined;
  readonly rule?: string | undefined;
  readonly system?: string | undefined;
  readonly group?: string | undefined;
  readonly decision?: Decision | undefined;
  readonly disposition?: Disposition | undefined;
  /** Part of the name of the system or of its department. */
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** An event with its case, for tables over a whole round. `at`: when it was recorded, ISO 8601. */
export interface RecordedEvent extends ReviewEvent {
  readonly case: string;
  readonly at: string;
}

/** A file handed in with a case. */
export interface HandedInFile extends CaseFile {
  readonly bytes: number;
  readonly by: string;
  readonly at: string;
}

/** 公布: from now on the departments of a group see each other's systems. */
export interface GroupRelease {
  readonly group: string;
  readonly on: string;
  readonly by: string;
  readonly reason: string;
  /** Keys of the findings it opens, see `findingKey`. */
  readonly findings: readonly string[];
}

/** What a second person decided without seeing the first decision. */
export interface SecondReading {
  readonly case: string;
  readonly by: string;
  readonly on: string;
  readonly decision: Decision | 'dismissed';
  readonly reason: string;
}

export interface ReviewReader {
  cases(query: CaseQuery): Promise<Page<ReviewCase>>;
  /** Every case of a round, in the order in which they were opened. */
  casesOfRound(round: string): Promise<readonly ReviewCase[]>;
  /** The cases that booked savings. */
  casesWithSavings(round: string): Promise<readonly ReviewCase[]>;
  case(id: string): Promise<ReviewCase | null>;
  events(id: string): Promise<readonly RecordedEvent[]>;
  eventsOfRound(round: string): Promise<readonly RecordedEvent[]>;
  files(id: string): Promise<readonly HandedInFile[]>;
  releases(round: string): Promise<readonly GroupRelease[]>;
  secondReadings(round: string): Promise<readonly SecondReading[]>;
}

export interface ReviewWriter extends Pick<ReviewReader, 'casesOfRound' | 'files' | 'releases'> {
  /** The case as it stands; nobody else changes it until this unit of work ends. */
  lock(id: string): Promise<ReviewCase | null>;
  open(opened: ReviewCase, event: ReviewEvent, at: string): Promise<void>;
  /**
   * Stores the next version of a case and the event that made it. `savingKey` names the system whose savings are
   * booked with it: no key is ever booked twice; undefined leaves what is booked.
   */
  advance(
    next: ReviewCase,
    recorded: {
      readonly event: ReviewEvent;
      readonly at: string;
      readonly savingKey: string | null | undefined;
    },
  ): Promise<void>;
  /** The case that has booked the savings of a system, if any. */
  savedBy(savingKey: string): Promise<string | null>;
  handIn(id: string, file: HandedInFile): Promise<void>;
  release(round: string, release: GroupRelease): Promise<void>;
  readSecond(reading: SecondReading): Promise<void>;
}
