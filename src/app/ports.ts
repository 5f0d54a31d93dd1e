import type { WordKnowledge } from '../core/audit/word-knowledge.js';
import type { DepartmentAlias } from '../core/intake/department-name.js';
import type { FileOrigin, FileReading } from '../core/intake/opened-file.js';
import type { StageRequest } from '../core/intake/stage-options.js';
import type { StagedSummary } from '../core/intake/staged-summary.js';
import type { Sheet } from '../core/intake/sheet.js';
import type { OfficialDocument } from '../core/documents/official-document.js';
import type { QuestionChoice } from '../core/lists/asked-questions.js';
import type { Table } from '../core/lists/table.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { Actor } from './actor.js';
import type { Credentials } from './credential-port.js';
import type { PasswordProfileId } from './accounts/password-profile.js';
import type { Judge } from './judge-port.js';
import type { FileEraser } from './person-port.js';
import type { Register } from './register-port.js';
import type { TrailPort } from './trail-port.js';
import type { SimilarityFinder } from './similarity-port.js';
import type { ComebackFinder } from './comeback-port.js';
import type { PairExplainer } from './comparison-port.js';
import type { StabilityMeter } from './stability-port.js';

export type * from './judge-port.js';
export type * from './register-port.js';
export type { DepartmentAlias } from '../core/intake/department-name.js';
export type { FileOrigin, FileReading } from '../core/intake/opened-file.js';

/** What the use cases ask of the world. Adapters provide it; tests replace it. */

/** A file on disk, and the name its sender gave it. */
export interface SourceFile {
  readonly name: string;
  readonly path: string;
}

/** A file read and checked where it was opened; what is long is JSON in UTF-8, as it will wait in the spool. */
export interface StagedReading {
  readonly origin: FileOrigin;
  readonly summary: StagedSummary;
  /** A `ReportedFile`. */
  readonly report: Uint8Array;
  /** Of a file with classified rows: the sheets that may be kept. */
  readonly redacted: Uint8Array | null;
  /** A list of `OpenForm`, where a person should confirm any. */
  readonly openForms: Uint8Array | null;
  /** The systems of each unit: see `waitingText`. */
  readonly units: ReadonlyMap<string, Uint8Array>;
}

export interface WorkbookReader {
  /** Opens a file safely, in a child process. Never throws for bad content: that is a rejected reading. */
  read(source: SourceFile): Promise<readonly FileReading[]>;
  /** The same, and reads the survey tables there, too. */
  stage(source: SourceFile, request: StageRequest): Promise<readonly StagedReading[]>;
  /** How many files are worth reading at the same time. */
  readonly concurrency: number;
  close(): Promise<void>;
}

export interface TableWriter {
  /** A workbook of one sheet per table. `stamp` (YYYY-MM-DD) is the only date in the bytes. */
  write(tables: readonly Table[], stamp: string): Promise<Uint8Array>;
  /** The same bytes piece by piece, as fast as they are taken; rows are made when their turn comes. */
  stream(tables: readonly Table[], stamp: string): AsyncIterable<Uint8Array>;
}

/** Documents of the office as docx: deterministic, `stamp` (YYYY-MM-DD) is the only date in the bytes. */
export interface DocumentWriter {
  /** Tables to print, on landscape pages, one after another. */
  writeTables(tables: readonly Table[], stamp: string): Promise<Uint8Array>;
  /** A letter, notice or report laid out after GB/T 9704-2012. */
  write(document: OfficialDocument, stamp: string): Promise<Uint8Array>;
}

export interface TemplateRequest extends QuestionChoice {
  readonly pack: string;
  readonly round: string;
  readonly asOf: string;
  readonly department: string;
  readonly departments: readonly string[];
  readonly prefill: readonly SurveyedSystem[];
}

export interface TemplateWriter {
  /** The survey workbook that a department fills. */
  write(request: TemplateRequest): Promise<Uint8Array>;
}

/** Keeps original bytes by their SHA-256, which it returns: write, fsync, rename, fsync folder. */
export interface Vault {
  keep(source: SourceFile): Promise<string>;
  /** For a file with a classified row: the sheets as they may be kept, instead of its bytes. */
  keepRedacted(sheets: readonly Sheet[], sha256: string): Promise<void>;
  pathOf(sha256: string): string;
}

/** Rows waiting on disk between reading and committing, so that memory stays flat. */
export interface Spool {
  /** Takes UTF-8. */
  appendText(bytes: Uint8Array): number;
  readText(position: number): string;
  /** The same line by line, each a text of its own: those without Chinese then take half the memory, and less time. */
  readLines(position: number): readonly string[];
  /** A text that is JSON. */
  read<T>(position: number): T;
  close(): void;
}

/** Files that a use case writes for people: never half-written. */
export interface Outbox {
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Writes piece by piece, for documents too large for memory. */
  stream(
    path: string,
    pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  ): Promise<void>;
}

export interface Clock {
  /** ISO 8601 with offset; only ever stored, never judged by. */
  now(): string;
}

export interface Progress {
  /** `done` of `total`; `what` is a short Chinese phrase. */
  report(what: string, done: number, total: number): void;
}

export interface Knowledge {
  readonly words: WordKnowledge;
  readonly departmentAliases: readonly DepartmentAlias[];
}

/** All ports together, as the composition root hands them to use cases. */
export interface Ports {
  readonly reader: WorkbookReader;
  readonly tables: TableWriter;
  readonly documents: DocumentWriter;
  readonly templates: TemplateWriter;
  readonly vault: Vault;
  readonly openSpool: () => Spool;
  readonly register: Register;
  /** Who acts: every write is recorded under this name. */
  readonly actor: Actor;
  /** Where reading must be recorded. */
  readonly eraser: FileEraser;
  readonly credentials: Credentials;
  readonly passwordProfile: PasswordProfileId;
  /** Administrators may do nothing until they have a second factor. */
  readonly needsSecondFactor: boolean;
  /** Records looks and exports; what is written is recorded by the register itself. */
  readonly trail: TrailPort;
  readonly judge: Judge;
  readonly stability: StabilityMeter;
  readonly similarity: SimilarityFinder;
  readonly pairExplainer: PairExplainer;
  readonly comebacks: ComebackFinder;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
  readonly fingerprint: (text: string) => string;
}
