import type { Findings } from '../core/audit/finding.js';
import type { WordKnowledge } from '../core/audit/word-knowledge.js';
import type { FormMapping } from '../core/intake/form-mapping.js';
import type { OpenedFile } from '../core/intake/opened-file.js';
import type { Sheet } from '../core/intake/sheet.js';
import type { Table } from '../core/lists/table.js';
import type { FieldId } from '../core/survey/survey.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { AuditOptions } from '../core/audit/apply-rules.js';

/** What the use cases ask of the world. Adapters provide it; tests replace it. */

/** A file on disk, and the name its sender gave it. */
export interface SourceFile {
  readonly name: string;
  readonly path: string;
}

/** One file, or one member of a zip, opened. */
export interface FileReading {
  readonly file: string;
  readonly member: string | null;
  /** Of these bytes: the member's own, for a member of a zip. */
  readonly sha256: string;
  readonly bytes: number;
  readonly opened: OpenedFile;
}

export interface WorkbookReader {
  /** Opens a file safely, in a child process. Never throws for bad content: that is a rejected reading. */
  read(source: SourceFile): Promise<readonly FileReading[]>;
  /** How many files are worth reading at the same time. */
  readonly concurrency: number;
  close(): Promise<void>;
}

export interface TableWriter {
  /** A workbook of one sheet per table. `stamp` (YYYY-MM-DD) is the only date in the bytes. */
  write(tables: readonly Table[], stamp: string): Promise<Uint8Array>;
}

export interface TemplateRequest {
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
  append(item: unknown): number;
  read<T>(position: number): T;
  close(): void;
}

export interface Round {
  readonly id: number;
  readonly name: string;
  readonly asOf: string;
}

export interface Department {
  readonly id: number;
  readonly name: string;
}

/** What is compared between submissions: identity and a fingerprint of the answers. */
export interface StandingSystem {
  readonly id: string;
  readonly systemName: string;
  readonly ownerUnit: string;
  readonly file: string;
  readonly sheet: string;
  readonly part: string;
  readonly fingerprint: string;
}

export interface StoredSystem extends SurveyedSystem {
  readonly ownerUnit: string;
  readonly part: string;
  readonly fingerprint: string;
}

export interface SubmittedFile {
  readonly file: string;
  readonly member: string | null;
  readonly sha256: string;
  /** SHA-256 of the archive that the member came in, whose bytes are kept instead. */
  readonly archive: string | null;
  readonly bytes: number;
  /** Its content is kept only with the classified rows emptied. */
  readonly isRedacted: boolean;
  /** Sheet and row numbers of classified rows. */
  readonly classifiedRows: readonly { readonly sheet: string; readonly row: number }[];
  /** Columns that answer no question, kept as read. */
  readonly extraColumns: readonly string[];
}

export interface SubmissionCounts {
  readonly read: number;
  readonly stored: number;
  readonly rejected: number;
  readonly ignored: number;
}

/** How a submission changes the register: 新增 更新 未变 上轮有本轮无 有误. */
export interface SubmissionChange {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly vanished: number;
  readonly faulty: number;
}

export interface Submission {
  readonly receipt: string;
  readonly round: string;
  readonly department: string;
  readonly part: string;
  readonly version: number;
  readonly digest: string;
  readonly receivedAt: string;
  readonly counts: SubmissionCounts;
  readonly change: SubmissionChange;
  readonly files: readonly SubmittedFile[];
}

export interface NewSubmission extends Omit<Submission, 'version'> {
  readonly systems: readonly StoredSystem[];
  /** Standing systems that this submission replaces. */
  readonly superseded: readonly string[];
  /** Standing systems of the same part that it lacks: questions, or gone when it replaces all. */
  readonly vanished: readonly string[];
  readonly replacesAll: boolean;
}

export interface Run {
  readonly id: number;
  readonly round: string;
  readonly pack: string;
  readonly asOf: string;
  readonly digest: string;
  readonly createdAt: string;
  readonly rules: readonly { readonly id: string; readonly parameters: Readonly<Record<string, number>> }[];
  readonly submissions: readonly string[];
}

export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}

export interface SystemQuery {
  readonly round: string;
  readonly department?: string;
  /** Part of a system name, department or function. */
  readonly text?: string;
  /** Exact answers, such as lifecycle = 已建. */
  readonly where?: Partial<Record<FieldId, string>>;
  readonly offset: number;
  readonly limit: number;
}

export interface VerdictQuery {
  readonly run: number;
  readonly rule?: string;
  readonly verdict?: string;
  readonly zombie?: string;
  readonly department?: string;
  readonly system?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface StoredVerdict {
  readonly systemId: string;
  readonly systemName: string;
  readonly department: string;
  readonly zombie: string;
  readonly verdict: Findings['systems'][number]['verdicts'][number];
}

/** The register as its readers see it: committed data only. */
export interface RegisterReader {
  rounds(): Promise<readonly Round[]>;
  departments(): Promise<readonly Department[]>;
  submissions(round: string, department?: string): Promise<readonly Submission[]>;
  findSubmission(round: string, department: string, digest: string): Promise<Submission | null>;
  findReceipt(receipt: string): Promise<Submission | null>;
  standing(round: string, department: string): Promise<readonly StandingSystem[]>;
  /** Standing systems in register order (department, file, sheet, row): the order of every result. */
  systems(round: string): Promise<readonly SurveyedSystem[]>;
  /** The systems a run judged, as they stood then, in its order. */
  systemsOfRun(run: number): Promise<readonly SurveyedSystem[]>;
  querySystems(query: SystemQuery): Promise<Page<SurveyedSystem>>;
  system(round: string, id: string): Promise<SurveyedSystem | null>;
  vanished(
    round: string,
  ): Promise<readonly { readonly department: string; readonly systemName: string; readonly since: string }[]>;
  runs(round?: string): Promise<readonly Run[]>;
  run(id: number): Promise<Run | null>;
  findings(run: number): Promise<Findings | null>;
  queryVerdicts(query: VerdictQuery): Promise<Page<StoredVerdict>>;
  /** What people confirmed about forms, by form and department. */
  mappings(): Promise<readonly FormMapping[]>;
}

/** Writes happen inside one unit of work: all of it is durable, or none. */
export interface RegisterWriter extends Pick<RegisterReader, 'findSubmission' | 'standing'> {
  ensureRound(name: string, asOf: string): Promise<Round>;
  ensureDepartment(name: string): Promise<Department>;
  saveSubmission(submission: NewSubmission): Promise<Submission>;
  /** Remembers confirmed mappings; one of the same form and department is replaced. */
  saveMappings(mappings: readonly FormMapping[]): Promise<void>;
  saveRun(run: Omit<Run, 'id'>, findings: Findings): Promise<Run>;
}

export interface Register extends RegisterReader {
  /** One first-in-first-out unit of work; on failure nothing of it stays. */
  write<T>(work: (writer: RegisterWriter) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Judges an inventory off the main thread. */
export interface Judge {
  judge(systems: readonly SurveyedSystem[], options: JudgeOptions): Promise<Findings>;
}

/** As `AuditOptions`, without what a thread supplies itself. */
export type JudgeOptions = Omit<AuditOptions, 'words' | 'rules'> & {
  readonly rules: readonly {
    readonly id: string;
    readonly clause: AuditOptions['rules'][number]['clause'];
    readonly parameters: Readonly<Record<string, number>>;
  }[];
};

/** Files that a use case writes for people: never half-written. */
export interface Outbox {
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Writes piece by piece, for documents too large for memory. */
  stream(path: string, pieces: Iterable<string>): Promise<void>;
}

export interface Clock {
  /** ISO 8601 with offset; only ever stored, never judged by. */
  now(): string;
}

export interface Progress {
  /** `done` of `total`; `what` is a short Chinese phrase. */
  report(what: string, done: number, total: number): void;
}

export interface DepartmentAlias {
  readonly canonical: string;
  readonly alias: string;
}

export interface Knowledge {
  readonly words: WordKnowledge;
  readonly departmentAliases: readonly DepartmentAlias[];
}

/** All ports together, as the composition root hands them to use cases. */
export interface Ports {
  readonly reader: WorkbookReader;
  readonly tables: TableWriter;
  readonly templates: TemplateWriter;
  readonly vault: Vault;
  readonly openSpool: () => Spool;
  readonly register: Register;
  readonly judge: Judge;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
  readonly fingerprint: (text: string) => string;
}
