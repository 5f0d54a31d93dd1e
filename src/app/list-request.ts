import { departmentKey } from '../core/intake/department-name.js';
import type { SilentUnit } from '../core/lists/list.js';
import type { AuditResult } from './audit-survey.js';
import type { ListRequest } from './export-lists.js';
import { settledSystems } from './settled-systems.js';
import type { Ports } from './ports.js';
import { waiverRemarks, waiversOf } from './waivers-of.js';
import type { Pack } from '../core/packs/pack.js';

/** A tenth of every stratum: house default of a spot check. */
const SHARE = 0.1;

/** Everything lists and documents of a run are made of, from the register as it stands. */
export async function listRequest(
  audit: Pick<AuditResult, 'run' | 'findings' | 'systems'>,
  pack: Pack,
  ports: Ports,
  seed?: string,
): Promise<ListRequest> {
  const { findings, systems, run } = audit;
  return {
    findings,
    systems,
    pack,
    settlements: settledSystems(await ports.register.reviews.casesOfRound(run.round)),
    remarks: await remarksOn(systems, findings.asOf, ports),
    silent: await silentUnits(run.round, ports),
    draw: { seed: seed ?? `${run.round} ${findings.asOf}`, share: SHARE },
  };
}

/** What people settled about a verdict without changing it. */
async function remarksOn(
  systems: AuditResult['systems'],
  day: string,
  ports: Ports,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const waivers = await waiversOf(systems, ports);
  return new Map([...waivers].map(([id, own]) => [id, waiverRemarks(own, day)]));
}

/** Units of the list of names, and of earlier rounds, that have not reported in this one. */
export async function silentUnits(round: string, ports: Ports): Promise<readonly SilentUnit[]> {
  const { departmentAliases: aliases } = ports.knowledge;
  const heard = (await ports.register.submissions(round)).map(({ department }) =>
    departmentKey(department, aliases),
  );
  // 澜江市公安局 answers for 市公安局: the list of names is the same for every city.
  const isHeard = (name: string) => heard.some((key) => key === name || key.endsWith(name));
  const earlier = new Map<string, string>();
  for (const other of await ports.register.rounds()) {
    if (other.name === round) continue;
    for (const { department } of await ports.register.submissions(other.name))
      earlier.set(departmentKey(department, aliases), department);
  }
  const known = [...earlier].flatMap(([key, name]) =>
    isHeard(key) ? [] : [{ name, basis: '以前批次填报过，本批次没有填报' }],
  );
  const listed = [...new Set(aliases.map(({ canonical }) => canonical))].flatMap((name) =>
    isHeard(name) || [...earlier.keys()].some((key) => key.endsWith(name))
      ? []
      : [{ name, basis: '单位名录' }],
  );
  return [...known, ...listed];
}
