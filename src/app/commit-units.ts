import type { ImportContext } from './import-context.js';
import type { UnitResult } from './import-request.js';
import { type KeptArchives, keepOriginals } from './keep-originals.js';
import {
  type GatheredUnit,
  type PlannedUnit,
  type StandingRegister,
  gatherUnit,
  intentFor,
  planUnit,
} from './plan-unit.js';
import type { Progress, RegisterWriter } from './ports.js';
import type { WaitingFile } from './stage-sources.js';

/** Of a unit that the register has never heard of. */
const NEW_UNIT: StandingRegister = {
  findSubmission: () => Promise.resolve(null),
  standing: () => Promise.resolve([]),
  changes: { standing: () => Promise.resolve([]), find: () => Promise.resolve([]) },
};

/** Rows per database transaction: enough to spare the disk, few enough to stay small in memory. */
const ROWS_PER_WRITE = 1_500;

/**
 * Compares each unit with the register and stores what may be stored: originals first, then one transaction,
 * inside which the comparison is made, so that two imports at once cannot overlook each other.
 */
export async function commitUnits(
  context: ImportContext,
  progress: Progress,
): Promise<readonly UnitResult[]> {
  const byUnit = new Map<string, WaitingFile[]>();
  for (const file of context.waiting) {
    for (const unit of file.units.keys()) byUnit.set(unit, [...(byUnit.get(unit) ?? []), file]);
  }
  const names = [...byUnit.keys()].sort();
  const results: UnitResult[] = [];
  const kept = new Map<string, string>();
  const known = new Set((await context.ports.register.departments()).map(({ name }) => name));
  for (let start = 0; start < names.length;) {
    const end = endOfWrite(names, start, byUnit);
    const units = names.slice(start, end).map((name) => gatherUnit(context, name, byUnit.get(name) ?? []));
    results.push(...(await storeUnits(context, units, { known, kept })));
    start = end;
    progress.report('入库', end, names.length);
  }
  return results;
}

/** The unit after the last one that goes into a transaction with the one at `start`. */
function endOfWrite(
  names: readonly string[],
  start: number,
  byUnit: ReadonlyMap<string, readonly WaitingFile[]>,
): number {
  let end = start;
  for (let rows = 0; end < names.length && rows < ROWS_PER_WRITE; end++) {
    const name = names[end] ?? '';
    for (const { rowCounts } of byUnit.get(name) ?? []) rows += rowCounts.get(name)?.read ?? 0;
  }
  return end;
}

async function storeUnits(
  context: ImportContext,
  units: readonly GatheredUnit[],
  { known, kept }: { readonly known: ReadonlySet<string>; readonly kept: Map<string, string> },
): Promise<readonly UnitResult[]> {
  const { ports, round } = context;
  const results = new Map<string, UnitResult>();
  const storable: GatheredUnit[] = [];
  for (const unit of units) {
    const register = known.has(unit.department) ? ports.register : NEW_UNIT;
    const isNew = !(await register.findSubmission(round.name, unit.department, unit.digest));
    if (isNew && intentFor(unit, context.request) === 'stored') storable.push(unit);
    else results.set(unit.department, lightened(await planUnit(context, unit, register)));
  }
  const inOrder = () => units.flatMap(({ department }) => results.get(department) ?? []);
  if (!storable.length) return inOrder();
  const names = storable.map(({ department }) => department);
  const archives = await keepOriginals(context, new Set(names), kept);
  const act = { actor: ports.actor, action: 'submission.store', subject: names.join('、') } as const;
  await ports.register.write(act, async (writer) => {
    await writer.ensureRound(round.name, round.asOf);
    const added = await writer.addDepartments(names);
    for (const unit of storable) {
      const isNew = added.has(unit.department);
      results.set(unit.department, lightened(await storeUnit(context, { ...unit, isNew, archives }, writer)));
    }
  });
  return inOrder();
}

interface StorableUnit extends GatheredUnit {
  /** To the register, until now. */
  readonly isNew: boolean;
  readonly archives: KeptArchives;
}

async function storeUnit(
  context: ImportContext,
  { isNew, archives, ...unit }: StorableUnit,
  writer: RegisterWriter,
): Promise<PlannedUnit> {
  const planned = await planUnit(context, unit, isNew ? NEW_UNIT : writer);
  if (planned.status !== 'stored') return planned;
  const files = planned.submission.files.map((file) => ({
    ...file,
    archive: archives.get(file.sha256) ?? null,
  }));
  const submission = { ...planned.submission, files };
  await writer.saveSubmission(submission);
  if (!isNew) await writer.changes.save(submission.receipt, planned.changes);
  return { ...planned, submission };
}

/** The result without the systems themselves: those of a large import do not fit into memory together. */
function lightened({ submission, ...unit }: PlannedUnit): UnitResult {
  const { receipt, round, part, digest, receivedAt, counts, change, files } = submission;
  return {
    changes: [],
    ...unit,
    submission: {
      receipt,
      round,
      department: unit.department,
      part,
      digest,
      receivedAt,
      counts,
      change,
      files,
    },
  };
}
