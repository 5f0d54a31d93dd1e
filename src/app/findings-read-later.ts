import { GroupReadLater } from '../core/audit/group-read-later.js';
import type { Findings } from '../core/audit/finding.js';
import { JudgedReadLater } from '../core/audit/judged-read-later.js';
import { unpackVerdicts } from '../core/audit/packed-verdicts.js';
import type { DuplicateGroup } from '../core/audit/rule.js';
import { type CarriedSystem, type ListedValues, valuesListed } from '../core/survey/carried-system.js';
import { unpackAnswers } from '../core/survey/packed-answers.js';
import { SystemReadLater } from '../core/survey/system-read-later.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import { createTextPool } from '../core/survey/text-pool.js';
import { Fault } from './fault.js';
import type { PackedSystem, Ports, Run, Spool, StoredFindings } from './ports.js';

/** What a run found, and the systems of its round as they stand. */
export interface FoundAndSystems {
  readonly findings: Findings;
  readonly systems: readonly SurveyedSystem[];
}

/**
 * Hands over what a run found, with the long part of each system and group in a spool on disk: what stays in memory of
 * a system is its name and where it was read. Good until `use` is done.
 */
export async function withFindings<T>(
  run: Run,
  ports: Pick<Ports, 'register' | 'openSpool'>,
  use: (found: FoundAndSystems) => Promise<T>,
): Promise<T> {
  const spool = ports.openSpool();
  try {
    const stored = await ports.register.storedFindings(run.id);
    if (!stored) throw new Fault('not-found');
    const shelf = new Shelf(spool);
    const findings = await shelf.findings(stored);
    const systems: SurveyedSystem[] = [];
    for await (const batch of ports.register.systemBatches(run.round))
      systems.push(...batch.map((system) => shelf.system(system)));
    return await use({ findings, systems });
  } finally {
    spool.close();
  }
}

/** Puts what is long into a spool; nothing that reads it again holds the shelf. */
class Shelf {
  private readonly once = createTextPool();

  constructor(private readonly spool: Spool) {}

  async findings({ bases, ...stored }: StoredFindings): Promise<Findings> {
    const { pack, asOf, sameSystem } = stored;
    const systems: JudgedReadLater[] = [];
    for await (const batch of stored.systems)
      systems.push(...batch.map((system) => this.judged(system, bases)));
    const groups: GroupReadLater[] = [];
    for await (const batch of stored.groups) groups.push(...batch.map((group) => this.group(group)));
    return { pack, asOf, systems, groups, sameSystem };
  }

  private judged(
    { kinds, verdicts, ...system }: PackedSystem,
    bases: StoredFindings['bases'],
  ): JudgedReadLater {
    const { spool } = this;
    const at = this.put(verdicts);
    const [known, same] = [this.named(system), this.once(kinds)];
    const { source } = known;
    const read = () => unpackVerdicts({ kinds: same, verdicts: spool.readText(at) }, source, bases);
    return new JudgedReadLater(known, read, same);
  }

  private group(group: DuplicateGroup): GroupReadLater {
    const { spool } = this;
    const at = this.put(JSON.stringify(group));
    return new GroupReadLater(group, () => spool.read(at));
  }

  system({ values, answers, ...system }: CarriedSystem): SystemReadLater {
    const { spool } = this;
    const at = this.put(`${JSON.stringify(values)}\n${answers}`);
    return new SystemReadLater(this.named(system), () => contentIn(spool.readText(at)));
  }

  private put(text: string): number {
    return this.spool.appendText(Buffer.from(text));
  }

  /** The same with its texts kept once: a system and what was found on it share all of them, many systems some. */
  private named<T extends Named>(system: T): T {
    const { id, department, systemName, source } = system;
    return {
      ...system,
      id: this.once(id),
      department: this.once(department),
      systemName: this.once(systemName),
      source: { ...source, file: this.once(source.file), sheet: this.once(source.sheet) },
    };
  }
}

type Named = Pick<SurveyedSystem, 'id' | 'department' | 'systemName' | 'source'>;

function contentIn(text: string): Pick<SurveyedSystem, 'values' | 'answers'> {
  const end = text.indexOf('\n');
  const values = valuesListed(JSON.parse(text.slice(0, end)) as ListedValues);
  return { values, answers: unpackAnswers(text.slice(end + 1), values) };
}
