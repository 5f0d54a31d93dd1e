import type { FormMapping } from '../core/intake/form-mapping.js';
import type { Findings } from '../core/audit/finding.js';
import type { JudgedKinds } from '../core/audit/flips.js';
import { packVerdicts } from '../core/audit/packed-verdicts.js';
import {
  type NamedGroup,
  type OwnView,
  cellKey,
  ownCells,
  redactFindings,
  redactGroup,
  redactVerdict,
} from '../core/review/redact-verdict.js';
import type { FieldId } from '../core/survey/survey.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { AccountReader } from './account-port.js';
import type { Act } from './actor.js';
import { Fault } from './fault.js';
import { type NameTold, namesTold } from './names-told.js';
import {
  NO_VIEWS,
  ownChanges,
  ownForms,
  ownJobs,
  ownJudgingInputs,
  ownSeals,
  ownWaivers,
} from './own-parts.js';
import { OwnReviews } from './review/own-reviews.js';
import type { PersonReader } from './person-port.js';
import type { StatisticsReader } from './statistics-port.js';
import type { TrailReader } from './trail-port.js';
import type { CarriedSystem } from '../core/survey/carried-system.js';
import type {
  Department,
  Page,
  Register,
  RegisterReader,
  RegisterWriter,
  Round,
  Run,
  RunSystems,
  StandingSystem,
  StoredFindings,
  StoredVerdict,
  Submission,
  SystemQuery,
  RunGroup,
  VerdictQuery,
} from './register-port.js';

/** A department's own findings fit into memory. */
function asStored({ systems, groups, ...head }: Findings): StoredFindings {
  const packed = systems.map((system) => ({ ...system, ...packVerdicts(system, new Map()) }));
  return { ...head, bases: new Map(), systems: oneBatch(packed), groups: oneBatch(groups) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- all of it is there already
async function* oneBatch<T>(all: readonly T[]): AsyncIterable<readonly T[]> {
  yield all;
}

const returnTold = (submission: Submission, name: NameTold): Submission =>
  submission.returned
    ? { ...submission, returned: { ...submission.returned, by: name(submission.returned.by) } }
    : submission;

const NOTHING = { total: 0, items: [] } as const;

/**
 * The register as a department may see it: its own rows, and of findings that cross departments its own part. What
 * belongs to others is as unknown here as what does not exist, so that no route can tell the two apart. It implements
 * the whole port on purpose: a new way to read does not compile until somebody decides what a department gets.
 */
export class OwnRegister implements Register {
  constructor(
    private readonly whole: Register,
    private readonly department: string,
    /** Groups whose other members the audit bureau has released. */
    private readonly released: (run: number) => Promise<ReadonlySet<string>>,
  ) {}

  private names: Promise<NameTold> | undefined;
  /** Asked once, when the first name is told. */
  private readonly told = (): Promise<NameTold> =>
    (this.names ??= namesTold(this.department, this.whole.accounts));

  readonly waivers = ownWaivers(this.whole.waivers, this.department, this.told);
  readonly views = NO_VIEWS;
  readonly reviews = new OwnReviews(this.whole.reviews, this.department, this.told);
  readonly jobs = ownJobs(this.whole.jobs, this.department);
  readonly changes = ownChanges(this.whole.changes, this.department, this.told);
  readonly forms = ownForms(this.whole.forms, this.department);
  readonly judgingInputs = ownJudgingInputs(this.whole.judgingInputs);
  readonly seals = ownSeals(this.whole, this.department, this.told);

  get trail(): TrailReader {
    throw new Fault('not-allowed');
  }

  /** Counts are over all units. */
  get statistics(): StatisticsReader {
    throw new Fault('not-allowed');
  }

  get accounts(): AccountReader {
    throw new Fault('not-allowed');
  }

  get persons(): PersonReader {
    throw new Fault('not-allowed');
  }

  rounds(): Promise<readonly Round[]> {
    return this.whole.rounds();
  }

  async departments(): Promise<readonly Department[]> {
    return (await this.whole.departments()).filter(({ name }) => name === this.department);
  }

  async submissions(round: string, department?: string): Promise<readonly Submission[]> {
    if (this.isOther(department)) return [];
    const name = await this.told();
    return (await this.whole.submissions(round, this.department)).map((one) => returnTold(one, name));
  }

  async reportedBy(round: string): Promise<readonly string[]> {
    return (await this.whole.reportedBy(round)).filter((name) => name === this.department);
  }

  async receipts(round: string, department?: string): Promise<readonly string[]> {
    return this.isOther(department) ? [] : this.whole.receipts(round, this.department);
  }

  async findSubmission(round: string, department: string, digest: string): Promise<Submission | null> {
    const found = this.isOther(department)
      ? null
      : await this.whole.findSubmission(round, department, digest);
    return found && returnTold(found, await this.told());
  }

  async findReceipt(receipt: string): Promise<Submission | null> {
    const found = this.own(await this.whole.findReceipt(receipt));
    return found && returnTold(found, await this.told());
  }

  async standing(round: string, department: string): Promise<readonly StandingSystem[]> {
    return this.isOther(department) ? [] : this.whole.standing(round, department);
  }

  async systems(round: string, department?: string): Promise<readonly SurveyedSystem[]> {
    return this.isOther(department) ? [] : this.whole.systems(round, this.department);
  }

  async *systemBatches(round: string, only?: readonly FieldId[]): AsyncIterable<readonly CarriedSystem[]> {
    for await (const batch of this.whole.systemBatches(round, only))
      yield batch.filter(({ department }) => department === this.department);
  }

  async systemsOfRun(run: number, only: RunSystems = {}): Promise<readonly SurveyedSystem[]> {
    if (this.isOther(only.department)) return [];
    return this.whole.systemsOfRun(run, { ...only, department: this.department });
  }

  async querySystems(query: SystemQuery): Promise<Page<SurveyedSystem>> {
    if (this.isOther(query.department)) return NOTHING;
    return this.whole.querySystems({ ...query, department: this.department });
  }

  async system(round: string, id: string): Promise<SurveyedSystem | null> {
    return this.own(await this.whole.system(round, id));
  }

  async vanished(round: string, department?: string): ReturnType<RegisterReader['vanished']> {
    return this.isOther(department) ? [] : this.whole.vanished(round, this.department);
  }

  /** Runs that judged something of the department. Their digest covers what others sent, so it is left out. */
  async runs(round?: string): Promise<readonly Run[]> {
    const runs: Run[] = [];
    for (const run of await this.whole.runs(round)) {
      const seen = await this.seen(run);
      if (seen) runs.push(seen);
    }
    return runs;
  }

  async run(id: number): Promise<Run | null> {
    const run = await this.whole.run(id);
    return run && this.seen(run);
  }

  async findings(run: number): Promise<Findings | null> {
    const findings = (await this.run(run)) ? await this.whole.findings(run) : null;
    return findings && redactFindings(findings, await this.view(run));
  }

  async storedFindings(run: number): Promise<StoredFindings | null> {
    const findings = await this.findings(run);
    return findings && asStored(findings);
  }

  async groups(run: number): Promise<readonly NamedGroup[]> {
    if (!(await this.run(run))) return [];
    const view = await this.view(run);
    return view.groups.map((group) => redactGroup(group, view));
  }

  /** A list for those who see every unit; a department asks for the groups of its systems. */
  queryGroups(): Promise<Page<RunGroup>> {
    return Promise.resolve(NOTHING);
  }

  async queryVerdicts(query: VerdictQuery): Promise<Page<StoredVerdict>> {
    if (this.isOther(query.department) || !(await this.run(query.run))) return NOTHING;
    const page = await this.whole.queryVerdicts({ ...query, department: this.department });
    const view = await this.viewOf(query.run, page.items);
    const items = page.items.map((item) => ({
      ...item,
      verdict: redactVerdict(item.systemId, item.verdict, view),
    }));
    return { ...page, items };
  }

  async judgedKinds(run: number): Promise<readonly JudgedKinds[]> {
    if (!(await this.run(run))) return [];
    return (await this.whole.judgedKinds(run)).filter(({ department }) => department === this.department);
  }

  /** Confirmed mappings tell how another unit's form looks. */
  async mappings(): Promise<readonly FormMapping[]> {
    return (await this.whole.mappings()).filter(({ department }) => !this.isOther(department ?? undefined));
  }

  write<T>(act: Act, work: (writer: RegisterWriter) => Promise<T>): Promise<T> {
    return this.whole.write(act, (writer) => {
      const saveSubmission: RegisterWriter['saveSubmission'] = (submission) => {
        if (this.isOther(submission.department)) throw new Fault('not-allowed');
        return writer.saveSubmission(submission);
      };
      // Use cases name the department already; this keeps one that forgets from writing elsewhere.
      const own = Object.create(writer, { saveSubmission: { value: saveSubmission } }) as RegisterWriter;
      return work(own);
    });
  }

  keepAlive(tokenHash: string, at: string): Promise<void> {
    return this.whole.keepAlive(tokenHash, at);
  }

  countAttempt(): Promise<boolean> {
    throw new Fault('not-allowed');
  }

  forgiveAttempt(): Promise<void> {
    throw new Fault('not-allowed');
  }

  close(): Promise<void> {
    return Promise.reject(new Error('only the whole register is closed'));
  }

  private isOther(department: string | undefined): boolean {
    return department !== undefined && department !== this.department;
  }

  private own<T extends { readonly department: string }>(item: T | null): T | null {
    return item && !this.isOther(item.department) ? item : null;
  }

  private async seen(run: Run): Promise<Run | null> {
    const own = new Set(await this.receipts(run.round));
    const submissions = run.submissions.filter((receipt) => own.has(receipt));
    return submissions.length ? { ...run, digest: '', submissions } : null;
  }

  private async view(run: number): Promise<OwnView> {
    return {
      department: this.department,
      cells: ownCells(await this.whole.systemsOfRun(run, { department: this.department })),
      groups: await this.whole.groups(run, { department: this.department }),
      released: await this.released(run),
    };
  }

  /** As much of the view as a page of verdicts needs: a run of a province is never read for it. */
  private async viewOf(run: number, page: readonly StoredVerdict[]): Promise<OwnView> {
    const { department } = this;
    const ids = new Set(page.map(({ systemId }) => systemId));
    const groups = await this.whole.groups(run, { systems: [...ids] });
    for (const { members } of groups)
      for (const member of members) if (member.department === department) ids.add(member.id);
    const near = ownCells(await this.whole.systemsOfRun(run, { department, systems: [...ids] }));
    // What is evidence beside them may be its own too, when it stands in a file of its own.
    const elsewhere = page.flatMap(({ verdict }) =>
      verdict.evidence.filter((item) => !near.has(cellKey(item))),
    );
    const files = [...new Set(elsewhere.map(({ file }) => file))];
    const further = files.length ? await this.whole.systemsOfRun(run, { department, files }) : [];
    const cells = new Set([...near, ...ownCells(further)]);
    return { department, cells, groups, released: await this.released(run) };
  }
}
