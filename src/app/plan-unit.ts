import { severityOf } from '../core/intake/problem.js';
import type { ImportContext } from './import-context.js';
import type { ReportedFile } from './intake-report.js';
import { planSubmission } from './plan-submission.js';
import type { NewSubmission, RegisterReader, StoredSystem, Submission, SubmittedFile } from './ports.js';
import type { WaitingFile } from './stage-sources.js';

/** What a unit's files would do to the register, or the submission that the same bytes made before. */
export type PlannedUnit =
  | {
      readonly department: string;
      readonly status: 'stored' | 'refused' | 'preview';
      readonly submission: NewSubmission;
    }
  | { readonly department: string; readonly status: 'unchanged'; readonly submission: Submission };

/** What planning asks of the register: committed data for a preview, the open transaction for a commit. */
export type StandingRegister = Pick<RegisterReader, 'findSubmission' | 'standing'>;

/** Compares one unit's systems with what stands. */
export async function planUnit(
  { request, round, waiting, spool, ports }: ImportContext,
  department: string,
  register: StandingRegister,
): Promise<PlannedUnit> {
  const files = waiting.filter(({ units }) => units.has(department));
  const hashes = files.map(({ reading }) => reading.sha256).sort();
  const digest = ports.fingerprint(
    [round.name, department, request.replacesAll ? 'all' : '', ...hashes].join('\u0000'),
  );
  const known = await register.findSubmission(round.name, department, digest);
  if (known) return { department, status: 'unchanged', submission: known };
  const systems = withDistinctIds(
    files.flatMap((file) => spool.read<readonly StoredSystem[]>(file.units.get(department) ?? 0)),
    ports.fingerprint,
  );
  const rows = files.flatMap((file) => rowsOf(spool.read<ReportedFile>(file.report), department));
  const standing = await register.standing(round.name, department);
  const { change, superseded, vanished } = planSubmission(systems, standing, request.replacesAll);
  const faulty = rows.filter((row) => row.issues.some(({ kind }) => severityOf(kind) === 'error')).length;
  const submission: NewSubmission = {
    receipt: `QC${round.asOf.slice(0, 4)}-${digest.slice(0, 12).toUpperCase()}`,
    round: round.name,
    department,
    part: [...new Set(systems.map(({ part }) => part))].sort().join('；'),
    digest,
    receivedAt: ports.clock.now(),
    counts: { read: rows.length, stored: systems.length, rejected: rows.length - systems.length, ignored: 0 },
    change: { ...change, faulty },
    files: files.map(submittedFile),
    systems,
    superseded,
    vanished,
    replacesAll: request.replacesAll,
  };
  const isRefused = request.commit === 'all' && faulty > 0;
  return { department, status: isRefused ? 'refused' : request.isDryRun ? 'preview' : 'stored', submission };
}

/** Two files of one name from different folders could give one id twice; the later one is told apart. */
function withDistinctIds(
  systems: readonly StoredSystem[],
  fingerprint: (text: string) => string,
): readonly StoredSystem[] {
  const taken = new Map<string, number>();
  return systems.map((system) => {
    const times = (taken.get(system.id) ?? 0) + 1;
    taken.set(system.id, times);
    return times === 1 ? system : { ...system, id: `S${fingerprint(`${system.id}|${times}`).slice(0, 14)}` };
  });
}

/** Rows of a unit; a refused row that names none counts with the unit of its file. */
const rowsOf = (report: ReportedFile, department: string) =>
  report.sheets.flatMap(({ rows }) =>
    rows.filter((row) => (row.department || report.department) === department),
  );

const submittedFile = ({ reading, redacted, staged }: WaitingFile): SubmittedFile => ({
  file: reading.file,
  member: reading.member,
  sha256: reading.sha256,
  archive: null,
  bytes: reading.bytes,
  isRedacted: redacted !== null,
  classifiedRows: staged.classifiedRows,
  extraColumns: staged.extraColumns,
});
