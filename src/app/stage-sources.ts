import { UnitSpellings } from '../core/intake/unit-spellings.js';
import type { StagedSummary } from '../core/intake/staged-summary.js';
import type { ImportRequest } from './import-request.js';
import type { FileOrigin, Ports, Progress, SourceFile, Spool, StagedReading } from './ports.js';

/** One file waiting in the spool: positions of its report and of each unit's systems, and what is known of it. */
export interface WaitingFile extends Omit<StagedSummary, 'unitNames'> {
  readonly source: SourceFile;
  readonly reading: FileOrigin;
  readonly report: number;
  readonly redacted: number | null;
  /** Forms that a person should confirm. */
  readonly openForms: number | null;
  readonly units: ReadonlyMap<string, number>;
  /** The register's name of a unit, by the name under which its rows wait. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Reads every source, a few at a time and in order, into the spool. */
export async function stageSources(
  request: ImportRequest,
  ports: Ports,
  progress: Progress,
  spool: Spool,
): Promise<readonly WaitingFile[]> {
  const { departmentAliases: aliases } = ports.knowledge;
  const known = (await ports.register.departments()).map(({ name }) => name);
  const spellings = new UnitSpellings(aliases, known);
  const mappings = await ports.register.mappings();
  const options = { mappings, department: request.department, aliases };
  const waiting: WaitingFile[] = [];
  const total = request.sources.length;
  const ahead: Promise<readonly StagedReading[]>[] = [];
  for (let index = 0; index < total; index++) {
    while (ahead.length < ports.reader.concurrency + 1 && index + ahead.length < total) {
      const next = request.sources[index + ahead.length];
      if (next) ahead.push(ports.reader.stage(next, options));
    }
    const source = request.sources[index];
    for (const staged of (await ahead.shift()) ?? []) {
      // In the order of the files: the first way of writing a unit is its name.
      const names = new Map(staged.summary.unitNames.map((name) => [name, spellings.of(name)]));
      if (source) waiting.push(spoolFile(source, staged, names, spool));
    }
    progress.report('读取', index + 1, total);
  }
  return waiting;
}

function spoolFile(
  source: SourceFile,
  { origin, summary, ...staged }: StagedReading,
  unitNames: ReadonlyMap<string, string>,
  spool: Spool,
): WaitingFile {
  const put = (text: Uint8Array | null): number | null => (text ? spool.appendText(text) : null);
  const nameOf = (unit: string) => unitNames.get(unit) ?? unit;
  const named = <T>(byUnit: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...byUnit].map(([unit, item]) => [nameOf(unit), item]));
  const { department, counts } = summary;
  return {
    ...summary,
    source,
    reading: origin,
    report: spool.appendText(staged.report),
    redacted: put(staged.redacted),
    openForms: put(staged.openForms),
    units: new Map([...named(staged.units)].map(([unit, text]) => [unit, spool.appendText(text)])),
    unitNames,
    // Where nothing can be stored it stands as it was written.
    department: department !== null && counts.stored ? nameOf(department) : department,
    rowCounts: named(summary.rowCounts),
  };
}
