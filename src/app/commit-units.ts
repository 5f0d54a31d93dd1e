import type { ImportContext } from './import-context.js';
import type { UnitResult } from './import-request.js';
import { type KeptArchives, keepOriginals } from './keep-originals.js';
import { type PlannedUnit, planUnit } from './plan-unit.js';
import type { Progress, RegisterWriter } from './ports.js';

/** Units per database transaction: enough to spare the disk, few enough to stay small. */
const UNITS_PER_WRITE = 50;

/**
 * Compares each unit with the register and stores what may be stored: originals first, then one transaction,
 * in which the comparison is made again, so that two imports at once cannot overlook each other.
 */
export async function commitUnits(
  context: ImportContext,
  progress: Progress,
): Promise<readonly UnitResult[]> {
  const { waiting, ports } = context;
  const names = [...new Set(waiting.flatMap(({ units }) => [...units.keys()]))].sort();
  const results: UnitResult[] = [];
  const kept = new Map<string, string>();
  for (let start = 0; start < names.length; start += UNITS_PER_WRITE) {
    const planned: PlannedUnit[] = [];
    for (const department of names.slice(start, start + UNITS_PER_WRITE)) {
      planned.push(await planUnit(context, department, ports.register));
    }
    results.push(...(await storeUnits(context, planned, kept)));
    progress.report('入库', Math.min(start + UNITS_PER_WRITE, names.length), names.length);
  }
  return results;
}

async function storeUnits(
  context: ImportContext,
  planned: readonly PlannedUnit[],
  kept: Map<string, string>,
): Promise<readonly UnitResult[]> {
  const storable = new Set(
    planned.flatMap(({ status, department }) => (status === 'stored' ? department : [])),
  );
  if (!storable.size) return planned;
  const archives = await keepOriginals(context, storable, kept);
  return context.ports.register.write(async (writer) => {
    await writer.ensureRound(context.round.name, context.round.asOf);
    const results: UnitResult[] = [];
    for (const unit of planned)
      results.push(
        storable.has(unit.department) ? await storeUnit(context, unit.department, writer, archives) : unit,
      );
    return results;
  });
}

async function storeUnit(
  context: ImportContext,
  department: string,
  writer: RegisterWriter,
  archives: KeptArchives,
): Promise<UnitResult> {
  const unit = await planUnit(context, department, writer);
  if (unit.status !== 'stored') return unit;
  const files = unit.submission.files.map((file) => ({
    ...file,
    archive: archives.get(file.sha256) ?? null,
  }));
  const submission = { ...unit.submission, files };
  return {
    ...unit,
    submission: { ...submission, version: (await writer.saveSubmission(submission)).version },
  };
}
