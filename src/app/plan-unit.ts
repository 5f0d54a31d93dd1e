import type { ImportContext } from './import-context.js';
import type { SystemChange } from '../core/intake/system-change.js';
import { compareUnit } from './compare-unit.js';
import type { NewSubmission, RegisterReader, StoredSystem, Submission, SubmittedFile } from './ports.js';
import { systemsWaiting } from '../core/intake/stored-system.js';
import type { WaitingFile } from './stage-sources.js';

/** What a unit's files would do to the register, or the submission that the same bytes made before. */
export type PlannedUnit =
  | {
      readonly department: string;
      readonly status: 'stored' | 'refused' | 'preview';
      readonly submission: NewSubmission;
      readonly changes: readonly SystemChange[];
    }
  | { readonly department: string; readonly status: 'unchanged'; readonly submission: Submission };

/** What planning asks of the register: committed data for a preview, the open transaction for a commit. */
export type StandingRegister = Pick<RegisterReader, 'findSubmission' | 'standing' | 'changes'>;

/** What one import holds of a unit, gathered once. */
export interface GatheredUnit {
  readonly department: string;
  readonly digest: string;
  readonly files: readonly WaitingFile[];
  readonly systems: readonly StoredSystem[];
}

/** Takes a unit's systems out of the spool. */
export function gatherUnit(
  { request, round, spool, ports }: ImportContext,
  department: string,
  files: readonly WaitingFile[],
): GatheredUnit {
  const hashes = files.map(({ reading }) => reading.sha256).sort();
  const digest = ports.fingerprint(
    [round.name, department, request.replacesAll ? 'all' : '', ...hashes].join('\u0000'),
  );
  const systems = files.flatMap(({ units }) =>
    systemsWaiting(spool.readText(units.get(department) ?? 0), department),
  );
  return { department, digest, files, systems: withDistinctIds(systems, ports.fingerprint) };
}

/** Compares one unit's systems with what stands. */
export async function planUnit(
  { request, round, ports }: ImportContext,
  { department, digest, files, systems }: GatheredUnit,
  register: StandingRegister,
): Promise<PlannedUnit> {
  const known = await register.findSubmission(round.name, department, digest);
  if (known) return { department, status: 'unchanged', submission: known };
  const unit = { round: round.name, department, systems, replacesAll: request.replacesAll };
  const { change, superseded, vanished, changes } = await compareUnit(unit, register);
  const rows = files.map(({ rowCounts }) => rowCounts.get(department) ?? { read: 0, faulty: 0, accepted: 0 });
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
  const isRefused = request.commit === 'all' && faulty > 0;
  const status = isRefused ? 'refused' : request.isDryRun ? 'preview' : 'stored';
  return { department, status, submission, changes };
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
