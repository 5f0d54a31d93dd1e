import type { Findings } from '../core/audit/finding.js';
import type { JudgedKinds } from '../core/audit/flips.js';
import type { NamedGroup } from '../core/review/redact-verdict.js';
import type { FormMapping } from '../core/intake/form-mapping.js';
import type { WaitingSystem } from '../core/intake/stored-system.js';
import type { Clause } from '../core/survey/citation.js';
import type { CarriedSystem } from '../core/survey/carried-system.js';
import type { FieldId } from '../core/survey/survey.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { AccountReader, AccountWriter } from './account-port.js';
import type { Act } from './actor.js';
import type { SealReader, SealWriter } from './seals-port.js';
import type { JobReader, JobWriter } from './jobs-port.js';
import type { Page } from './page.js';
import type { Round, RoundsWriter, SubmissionReturn } from './rounds-port.js';
import type { StatisticsReader } from './statistics-port.js';
import type { TrailReader } from './trail-port.js';
import type { WaiversReader, WaiversWriter } from './waivers-port.js';
import type { ViewsReader, ViewsWriter } from './views-port.js';
import type { ReviewReader, ReviewWriter } from './reviews-port.js';

export type { Page } from './page.js';
export type { Round, SubmissionReturn } from './rounds-port.js';
export type { WaitingSystem } from '../core/intake/stored-system.js';
import type { FormsReader, FormsWriter } from './forms-port.js';
import type { ChangesReader, ChangesWriter } from './changes-port.js';
import type { OpenedAudit, PackedSystem } from './judge-port.js';
import type { VerdictBasis } from '../core/audit/packed-verdicts.js';
import type { DuplicateGroup } from '../core/audit/rule.js';
import type { JudgingInputsReader, JudgingInputsWriter } from './judging-inputs-port.js';
import type { PersonReader, PersonWriter } from './person-port.js';

/** The register as use cases know it: what stands in it, and how it is written. */

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
  /** Sent back by a person; a later version takes its place. */
  readonly returned?: SubmissionReturn;
}

export interface NewSubmission extends Omit<Submission, 'version'> {
  readonly systems: readonly WaitingSystem[];
  /** Standing systems that this submission replaces. */
  readonly superseded: readonly string[];
  /** Standing systems of the same part that it lacks: questions, or gone when it replaces all. */
  readonly vanished: readonly string[];
  readonly replacesAll: boolean;
}

/** A rule as a run applied it. */
export interface RunRule {
  readonly id: string;
  readonly parameters: Readonly<Record<string, number>>;
}

export interface Run {
  readonly id: number;
  readonly round: string;
  readonly pack: string;
  readonly asOf: string;
  readonly digest: string;
  readonly createdAt: string;
  readonly rules: readonly RunRule[];
  readonly submissions: readonly string[];
}

/** A run to be stored; the clauses of its rules are kept once, not with every verdict. */
export interface NewRun extends Omit<Run, 'id' | 'rules'> {
  readonly rules: readonly (RunRule & { readonly clause?: Clause })[];
}

/** Some of the systems that a run judged. */
export interface RunSystems {
  readonly system?: string;
  readonly department?: string;
  readonly systems?: readonly string[];
  /** Read from one of these files. */
  readonly files?: readonly string[];
}

/** By which question systems are sorted: numbers as numbers, text by code point. */
export interface SystemSort {
  readonly by: FieldId;
  readonly isDescending: boolean;
}

export interface SystemQuery {
  readonly round: string;
  readonly department?: string;
  /** Part of a system name, department or function. */
  readonly text?: string;
  /** Exact answers, such as lifecycle = 已建. */
  readonly where?: Partial<Record<FieldId, string>>;
  /** By the answers to a question, blanks last; left out, in register order. */
  readonly sort?: SystemSort;
  readonly offset: number;
  readonly limit: number;
}

export interface VerdictQuery {
  readonly run: number;
  /** Any of these; left out, every rule. */
  readonly rules?: readonly string[];
  readonly verdict?: string;
  readonly zombie?: string;
  readonly department?: string;
  readonly system?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface GroupQuery {
  readonly run: number;
  readonly group?: string;
  readonly offset: number;
  readonly limit: number;
  /** Of a group with more pairs only those that hold it together (`strongestPairs`): one of hundreds of systems has ten thousands. */
  readonly mostPairs?: number | undefined;
}

/** A group with its members named, and whether each is dormant; `pairCount` also counts pairs that are left out. */
export interface RunGroup extends Omit<NamedGroup, 'members'> {
  readonly pairCount: number;
  readonly members: readonly (NamedGroup['members'][number] & { readonly zombie: string })[];
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
  readonly changes: ChangesReader;
  readonly forms: FormsReader;
  readonly judgingInputs: JudgingInputsReader;
  readonly statistics: StatisticsReader;
  rounds(): Promise<readonly Round[]>;
  departments(): Promise<readonly Department[]>;
  submissions(round: string, department?: string): Promise<readonly Submission[]>;
  /** The departments that have sent some, by the first of each. */
  reportedBy(round: string): Promise<readonly string[]>;
  /** The receipts alone, in the same order. */
  receipts(round: string, department?: string): Promise<readonly string[]>;
  findSubmission(round: string, department: string, digest: string): Promise<Submission | null>;
  findReceipt(receipt: string): Promise<Submission | null>;
  standing(round: string, department: string): Promise<readonly StandingSystem[]>;
  /** Standing systems in register order (department, file, sheet, row): the order of every result. */
  systems(round: string, department?: string): Promise<readonly SurveyedSystem[]>;
  /**
   * The same in batches, for registers of any size, packed as they are stored; with `only`, the values of these
   * questions and no answers.
   */
  systemBatches(round: string, only?: readonly FieldId[]): AsyncIterable<readonly CarriedSystem[]>;
  /** The systems a run judged, as they stood then, in its order; or some of them. */
  systemsOfRun(run: number, only?: RunSystems): Promise<readonly SurveyedSystem[]>;
  querySystems(query: SystemQuery): Promise<Page<SurveyedSystem>>;
  system(round: string, id: string): Promise<SurveyedSystem | null>;
  vanished(
    round: string,
    department?: string,
  ): Promise<readonly { readonly department: string; readonly systemName: string; readonly since: string }[]>;
  runs(round?: string): Promise<readonly Run[]>;
  run(id: number): Promise<Run | null>;
  findings(run: number): Promise<Findings | null>;
  /** The same in batches, for runs of any size. */
  storedFindings(run: number): Promise<StoredFindings | null>;
  /** The groups of a run, their members named; or those that hold a system of a department, or one of some systems. */
  groups(run: number, of?: Pick<RunSystems, 'department' | 'systems'>): Promise<readonly NamedGroup[]>;
  /** Some of the groups of a run in its order, or the one of an id. */
  queryGroups(query: GroupQuery): Promise<Page<RunGroup>>;
  queryVerdicts(query: VerdictQuery): Promise<Page<StoredVerdict>>;
  /** What a run said of every system, without what it rests on, in its order. */
  judgedKinds(run: number): Promise<readonly JudgedKinds[]>;
  readonly accounts: AccountReader;
  readonly persons: PersonReader;
  /** What people confirmed about forms, by form and department. */
  mappings(): Promise<readonly FormMapping[]>;
  readonly jobs: JobReader;
}

/** Findings as they are stored: what is long comes batch by batch, the verdicts packed. */
export interface StoredFindings extends Pick<Findings, 'pack' | 'asOf' | 'sameSystem'> {
  /** What the verdicts of each rule share. */
  readonly bases: ReadonlyMap<string, VerdictBasis>;
  readonly systems: AsyncIterable<readonly PackedSystem[]>;
  readonly groups: AsyncIterable<readonly DuplicateGroup[]>;
}

/** Writes happen inside one unit of work: all of it is durable, or none. */
export interface RegisterWriter extends Pick<RegisterReader, 'findSubmission' | 'standing'> {
  readonly seals: SealWriter;
  readonly accounts: AccountWriter;
  readonly reviews: ReviewWriter;
  readonly changes: ChangesWriter;
  readonly forms: FormsWriter;
  readonly judgingInputs: JudgingInputsWriter;
  readonly rounds: RoundsWriter;
  readonly persons: PersonWriter;
  ensureRound(name: string, asOf: string): Promise<Round>;
  ensureDepartment(name: string): Promise<Department>;
  /** Those of them that the register had never heard of: they have sent nothing, and nothing of theirs stands. */
  addDepartments(names: readonly string[]): Promise<ReadonlySet<string>>;
  saveSubmission(submission: NewSubmission): Promise<Submission>;
  /** Remembers confirmed mappings; one of the same form and department is replaced. */
  saveMappings(mappings: readonly FormMapping[]): Promise<void>;
  saveRun(run: NewRun, findings: Findings | OpenedAudit): Promise<Run>;
  readonly jobs: JobWriter;
  /** Adds to what the audit trail says of this unit of work. Never personal data. */
  note(detail: Readonly<Record<string, unknown>>): void;
  readonly waivers: WaiversWriter;
  readonly views: ViewsWriter;
}

export interface Register extends RegisterReader {
  readonly seals: SealReader;
  readonly waivers: WaiversReader;
  readonly views: ViewsReader;
  readonly reviews: ReviewReader;
  /** One first-in-first-out unit of work, recorded as `act`; on failure nothing of it stays. */
  write<T>(act: Act, work: (writer: RegisterWriter) => Promise<T>): Promise<T>;
  /** Notes that a session is in use: nobody's act, so it is not recorded. */
  keepAlive(tokenHash: string, at: string): Promise<void>;
  /** Counts an attempt to sign in before it is evaluated; what comes of it is recorded, the counting is not. */
  countAttempt: AccountWriter['countAttempt'];
  forgiveAttempt: AccountWriter['forgiveAttempt'];
  readonly trail: TrailReader;
  close(): Promise<void>;
}
