import type { SurveyedSystem } from '../../core/survey/system.js';
import { roundForReading } from '../resolve-round.js';
import type { Ports } from '../ports.js';

/** A comeback with names, for people. */
export interface NamedComeback {
  readonly submitted: string;
  readonly department: string;
  readonly systemName: string;
  readonly closed: string;
  readonly closedDepartment: string;
  readonly closedName: string;
  readonly closedRound: string;
  readonly closedOn: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

interface ClosedSystem {
  readonly system: SurveyedSystem;
  readonly round: string;
  readonly on: string;
}

const nameOf = ({ department, systemName }: Pick<SurveyedSystem, 'department' | 'systemName'>): string =>
  `${department}\n${systemName}`;

/**
 * New submissions of a round that look like systems closed in any round. What a system's own round already held
 * when it was closed is no new submission; in later rounds even the same name is one.
 */
export async function comebacksIn(round: string, ports: Ports): Promise<readonly NamedComeback[]> {
  const { name } = await roundForReading({ round }, ports.register);
  const { closed, known } = await closedSystems(name, ports);
  const submitted = (await ports.register.systems(name)).filter((system) => !known.has(nameOf(system)));
  const byId = new Map(submitted.map((system) => [system.id, system]));
  const gone = new Map(closed.map((item) => [item.system.id, item]));
  const found = await ports.comebacks.find({
    closed: [...gone.values()].map(({ system }) => system),
    submitted,
  });
  return found.flatMap(({ submitted: now, closed: was, score, reasons }) => {
    const [system, old] = [byId.get(now), gone.get(was)];
    if (!system || !old) return [];
    return [
      {
        ...{ submitted: now, department: system.department, systemName: system.systemName },
        ...{ closed: was, closedDepartment: old.system.department, closedName: old.system.systemName },
        ...{ closedRound: old.round, closedOn: old.on, score, reasons },
      },
    ];
  });
}

/** Systems shut down or merged in any round, and the names that are no news in `round`. */
async function closedSystems(
  round: string,
  { register }: Ports,
): Promise<{ readonly closed: readonly ClosedSystem[]; readonly known: ReadonlySet<string> }> {
  const closed: ClosedSystem[] = [];
  const known = new Set<string>();
  for (const { name } of await register.rounds()) {
    const cases = (await register.reviews.casesOfRound(name)).filter(
      ({ state, facts }) => state === 'closed' && isRemoved(facts.disposition?.disposition),
    );
    for (const run of new Set(cases.map((item) => item.run))) {
      const systems = await register.systemsOfRun(run);
      const own = new Map(cases.filter((item) => item.run === run).map((item) => [item.system, item]));
      for (const system of systems) {
        const item = own.get(system.id);
        if (item) closed.push({ system, round: name, on: item.facts.closure?.on ?? '' });
        // Others of that round are old acquaintances anywhere; the closed ones only in their own round.
        if (!item || name === round) known.add(nameOf(system));
      }
    }
  }
  return { closed, known };
}

const isRemoved = (disposition: string | undefined): boolean =>
  disposition === 'decommission' || disposition === 'merge';
