import { personNames } from './accounts/person-names.js';
import type { AuditResult } from './audit-survey.js';
import type { ListRequest } from './export-lists.js';
import { releasedFindings } from './review/view-cases.js';
import { settledSystems } from './settled-systems.js';
import type { Ports, Round, Run } from './ports.js';
import { waiverRemarks, waiversOf } from './waivers-of.js';
import { silentUnits } from './silent-units.js';
import type { Pack } from '../core/packs/pack.js';

/** A tenth of every stratum: house default of a spot check. */
const SHARE = 0.1;

/** Everything lists and documents of a run are made of, from the register as it stands. */
export async function listRequest(
  audit: Pick<AuditResult, 'findings' | 'systems'> & { readonly run: Pick<Run, 'round'> },
  pack: Pack,
  ports: Ports,
  seed?: string,
): Promise<ListRequest> {
  const { findings, systems, run } = audit;
  const cases = await ports.register.reviews.casesOfRound(run.round);
  return {
    findings,
    systems,
    pack,
    settlements: settledSystems(cases, await personNames(ports.register)),
    cases,
    released: await releasedFindings(run.round, ports),
    remarks: await remarksOn(systems, findings.asOf, ports),
    silent: await silentUnits(run.round, ports),
    deadline: (await ports.register.rounds()).find(({ name }) => name === run.round)?.deadline ?? null,
    draw: { seed: seed ?? `${run.round} ${findings.asOf}`, share: SHARE },
  };
}

/** What letters to units that kept silent are made of: nothing was judged, or need have been. */
export async function letterRequest(round: Round, pack: Pack, ports: Ports): Promise<ListRequest> {
  const findings = { pack: pack.id, asOf: round.asOf, systems: [], groups: [], sameSystem: [] };
  return listRequest({ run: { round: round.name }, findings, systems: [] }, pack, ports);
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
