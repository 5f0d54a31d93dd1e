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
    return await use(await shelved(run, ports, onDisk(spool)));
  } finally {
    spool.close();
  }
}

/** The same with the long part in memory, packed as it is stored: some twelve kilobytes of a system. */
export const findingsInMemory = (run: Run, ports: Pick<Ports, 'register'>): Promise<FoundAndSystems> =>
  shelved(run, ports, {
    text: (text) => () => text,
    group: (group) => () => group,
    answers:
      ({ values, answers }) =>
      () => ({ values, answers }),
  });

/** Takes what is long, and answers how to read it again. */
interface Storage {
  text(text: string): () => string;
  group(group: DuplicateGroup): () => DuplicateGroup;
  answers(system: CarriedSystem): () => CarriedAnswers;
}

type CarriedAnswers = Pick<CarriedSystem, 'values' | 'answers'>;

function onDisk(spool: Spool): Storage {
  const put = (text: string): number => spool.appendText(Buffer.from(text));
  // What reads it again must hold the place alone.
  const reader = (at: number) => () => spool.readText(at);
  const groupReader = (at: number) => () => spool.read<DuplicateGroup>(at);
  const answersReader = (at: number) => () => {
    const [values = '', answers = ''] = spool.readLines(at);
    return { values: JSON.parse(values) as ListedValues, answers };
  };
  return {
    text: (text) => reader(put(text)),
    group: (group) => groupReader(put(JSON.stringify(group))),
    answers: ({ values, answers }) => answersReader(put(`${JSON.stringify(values)}\n${answers}`)),
  };
}

async function shelved(
  run: Run,
  { register }: Pick<Ports, 'register'>,
  storage: Storage,
): Promise<FoundAndSystems> {
  const stored = await register.storedFindings(run.id);
  if (!stored) throw new Fault('not-found');
  const shelf = new Shelf(storage);
  const findings = await shelf.findings(stored);
  const systems: SurveyedSystem[] = [];
  for await (const batch of register.systemBatches(run.round))
    systems.push(...batch.map((system) => shelf.system(system)));
  return { findings, systems };
}

/** Puts away what is long; nothing that reads it again holds the shelf. */
class Shelf {
  private readonly once = createTextPool();

  constructor(private readonly storage: Storage) {}

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
    const text = this.storage.text(verdicts);
    const [known, same] = [this.named(system), this.once(kinds)];
    const { source } = known;
    return new JudgedReadLater(
      known,
      (includes) => unpackVerdicts({ kinds: same, verdicts: text() }, source, bases, includes),
      same,
    );
  }

  private group(group: DuplicateGroup): GroupReadLater {
    return new GroupReadLater(group, this.storage.group(group));
  }

  system(carried: CarriedSystem): SystemReadLater {
    const read = this.storage.answers(carried);
    const { id, department, systemName, source } = carried;
    return new SystemReadLater(this.named({ id, department, systemName, source }), () => unpacked(read()));
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

/** Values, and answers when somebody asks for them: many look at values alone. */
function unpacked({ values: listed, answers: packed }: CarriedAnswers) {
  const values = valuesListed(listed);
  let answers: SurveyedSystem['answers'] | null = null;
  return {
    values,
    get answers() {
      return (answers ??= unpackAnswers(packed, values));
    },
  };
}
