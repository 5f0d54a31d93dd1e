import { severityOf } from '../core/intake/problem.js';
import type { ReportedFile } from './intake-report.js';
import type { ImportRequest, UnitResult } from './import-request.js';
import { planSubmission } from './plan-submission.js';
import type {
  NewSubmission,
  Ports,
  Progress,
  Spool,
  StoredSystem,
  Submission,
  SubmittedFile,
} from './ports.js';
import type { RoundChoice } from './resolve-round.js';
import type { WaitingFile } from './stage-sources.js';

/** Imported units per database transaction: enough to spare the disk, few enough to stay small. */
const UNITS_PER_WRITE = 50;

/** Compares each unit with the register and stores what may be stored. */
export async function commitUnits(
  request: ImportRequest,
  round: RoundChoice,
  waiting: readonly WaitingFile[],
  spool: Spool,
  ports: Ports,
  progress: Progress,
): Promise<readonly UnitResult[]> {
  const names = [...new Set(waiting.flatMap(({ units }) => [...units.keys()]))].sort();
  const results: UnitResult[] = [];
  const kept = new Map<string, Promise<string>>();
  for (let start = 0; start < names.length; start += UNITS_PER_WRITE) {
    const batch: NewSubmission[] = [];
    for (const department of names.slice(start, start + UNITS_PER_WRITE)) {
      const files = waiting.filter(({ units }) => units.has(department));
      const planned = await planUnit(request, round, department, files, spool, ports);
      results.push(planned);
      if (planned.status === 'stored') batch.push(planned.submission);
    }
    if (batch.length) await store(batch, round, waiting, spool, ports, kept);
    progress.report('入库', Math.min(start + UNITS_PER_WRITE, names.length), names.length);
  }
  return results;
}

type PlannedUnit =
  | {
      readonly department: string;
      readonly status: 'stored' | 'refused' | 'preview';
      readonly submission: NewSubmission;
    }
  | { readonly department: string; readonly status: 'unchanged'; readonly submission: Submission };

async function planUnit(
  request: ImportRequest,
  round: RoundChoice,
  department: string,
  files: readonly WaitingFile[],
  spool: Spool,
  ports: Ports,
): Promise<PlannedUnit> {
  const hashes = files.map(({ reading }) => reading.sha256).sort();
  const digest = ports.fingerprint(
    [round.name, department, request.replacesAll ? 'all' : '', ...hashes].join('\u0000'),
  );
  const known = await ports.register.findSubmission(round.name, department, digest);
  if (known) return { department, status: 'unchanged', submission: known };
  const systems = withDistinctIds(
    files.flatMap((file) => spool.read<readonly StoredSystem[]>(file.units.get(department) ?? 0)),
    ports.fingerprint,
  );
  const rows = files.flatMap((file) => rowsOf(spool.read<ReportedFile>(file.report), department));
  const standing = await ports.register.standing(round.name, department);
  const plan = planSubmission(systems, standing, request.replacesAll);
  const faulty = rows.filter((row) => row.issues.some(({ kind }) => severityOf(kind) === 'error')).length;
  const submission: NewSubmission = {
    receipt: `QC${round.asOf.slice(0, 4)}-${digest.slice(0, 12).toUpperCase()}`,
    round: round.name,
    department,
    part: [...new Set(systems.map(({ part }) => part))].sort().join('；'),
    digest,
    receivedAt: ports.clock.now(),
    counts: { read: rows.length, stored: systems.length, rejected: rows.length - systems.length, ignored: 0 },
    change: { ...plan.change, faulty },
    files: files.map(submittedFile),
    systems,
    superseded: plan.superseded,
    vanished: plan.vanished,
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

/** Files first (written, synced, renamed), then one transaction, then the answer. */
async function store(
  batch: readonly NewSubmission[],
  round: RoundChoice,
  waiting: readonly WaitingFile[],
  spool: Spool,
  ports: Ports,
  kept: Map<string, Promise<string>>,
): Promise<void> {
  const submitted = new Set(batch.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  const tainted = new Set(
    waiting.filter(({ redacted }) => redacted !== null).map(({ source }) => source.path),
  );
  const archives = new Map<string, string>();
  for (const file of waiting) {
    if (!submitted.has(file.reading.sha256)) continue;
    if (tainted.has(file.source.path)) {
      if (file.redacted !== null)
        await ports.vault.keepRedacted(spool.read(file.redacted), file.reading.sha256);
      continue;
    }
    let keeping = kept.get(file.source.path);
    if (!keeping) kept.set(file.source.path, (keeping = ports.vault.keep(file.source)));
    if (file.reading.member !== null) archives.set(file.reading.sha256, await keeping);
    else await keeping;
  }
  await ports.register.write(async (writer) => {
    await writer.ensureRound(round.name, round.asOf);
    for (const submission of batch) {
      const files = submission.files.map((file) => ({ ...file, archive: archives.get(file.sha256) ?? null }));
      await writer.saveSubmission({ ...submission, files });
    }
  });
}
