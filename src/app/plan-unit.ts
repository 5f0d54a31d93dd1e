import type { ImportContext } from './import-context.js';
import type { SystemChange } from '../core/intake/system-change.js';
import { compareUnit } from './compare-unit.js';
import type { NewSubmission, RegisterReader, Submission, SubmittedFile, WaitingSystem } from './ports.js';
import { systemsWaiting } from '../core/intake/stored-system.js';
import type { RowCounts } from '../core/intake/staged-summary.js';
import type { WaitingFile } from './stage-sources.js';

/** What a unit's files would do to the register, or the submission that the same bytes made before. */
export type PlannedUnit =
  | {
      readonly department: string;
      readonly status: 'stored' | 'refused' | 'preview';
      readonly submission: NewSubmission;
      readonly changes: readonly SystemChange[];
    }
  | {
      readonly department: string;
      readonly status: 'unchanged';
      readonly submission: Submission;
    };

/** What planning asks of the register: committed data for a preview, the open transaction for a commit. */
export type StandingRegister = Pick<RegisterReader, 'findSubmission' | 'standing' | 'changes'>;

/** What one import holds of a unit. */
export interface GatheredUnit {
  readonly department: string;
  readonly digest: string;
  readonly files: readonly WaitingFile[];
  /** Takes them out of the spool: those of one unit at a time are in memory. */
  systems(): readonly WaitingSystem[];
}

export function gatherUnit(
  { request, round, spool, ports }: ImportContext,
  department: string,
  files: readonly WaitingFile[],
): GatheredUnit {
  const hashes = files.map(({ reading }) => reading.sha256).sort();
  const digest = ports.fingerprint(
    [round.name, department, request.replacesAll ? 'all' : '', ...hashes].join('\u0000'),
  );
  const systems = () => {
    const waiting = files.flatMap(({ units }) =>
      systemsWaiting(spool.readLines(units.get(department) ?? 0), department),
    );
    return withDistinctIds(waiting, ports.fingerprint);
  };
  return { department, digest, files, systems };
}

const NO_ROWS: RowCounts = { read: 0, faulty: 0, accepted: 0 };
const rowsOf = ({ department, files }: GatheredUnit): readonly RowCounts[] =>
  files.map(({ rowCounts }) => rowCounts.get(department) ?? NO_ROWS);

/** What may become of a unit that has not sent the same before, whatever stands in the register. */
export function intentFor(
  unit: GatheredUnit,
  { commit, isDryRun }: ImportContext['request'],
): 'stored' | 'refused' | 'preview' {
  if (commit === 'all' && rowsOf(unit).some(({ faulty }) => faulty > 0)) return 'refused';
  return isDryRun ? 'preview' : 'stored';
}

/** Compares one unit's systems with what stands. */
export async function planUnit(
  { request, round, ports }: ImportContext,
  gathered: GatheredUnit,
  register: StandingRegister,
): Promise<PlannedUnit> {
  const { department, digest, files } = gathered;
  const known = await register.findSubmission(round.name, department, digest);
  if (known) return { department, status: 'unchanged', submission: known };
  const unit = {
    round: round.name,
    department,
    systems: gathered.systems(),
    replacesAll: request.replacesAll,
  };
  const { systems, change, superseded, vanished, changes } = await compareUnit(unit, register);
  const rows = rowsOf(gathered);
  const read = rows.reduce((sum, counts) => sum + counts.read, 0);
  const faulty = rows.reduce((sum, counts) => sum + counts.faulty, 0);
  const submission: NewSubmission = {
    receipt: `QC${round.asOf.slice(0, 4)}-${digest.slice(0, 12).toUpperCase()}`,
    round: round.name,
    department,
    part: [...new Set(systems.map(({ part }) => part))].sort().join('；'),
    digest,
    receivedAt: ports.clock.now(),
    counts: { read, stored: systems.length, rejected: read - systems.length, ignored: 0 },
    change: { ...change, faulty },
    files: files.map(submittedFile),
    systems,
    superseded,
    vanished,
    replacesAll: request.replacesAll,
  };
  return { department, status: intentFor(gathered, request), submission, changes };
}

/** Two files of one name from different folders could give one id twice; the later one is told apart. */
function withDistinctIds(
  systems: readonly WaitingSystem[],
  fingerprint: (text: string) => string,
): readonly WaitingSystem[] {
  const taken = new Map<string, number>();
  return systems.map((system) => {
    const times = (taken.get(system.id) ?? 0) + 1;
    taken.set(system.id, times);
    return times === 1 ? system : { ...system, id: `S${fingerprint(`${system.id}|${times}`).slice(0, 14)}` };
  });
}

const submittedFile = ({ reading, redacted, classifiedRows, extraColumns }: WaitingFile): SubmittedFile => ({
  file: reading.file,
  member: reading.member,
  sha256: reading.sha256,
  archive: null,
  bytes: reading.bytes,
  isRedacted: redacted !== null,
  classifiedRows,
  extraColumns,
});
