import type { Ports, StoredVerdict } from '../../app/ports.js';
import { isOfRule } from '../../core/review/waiver.js';
import { waiverDtos } from '../waivers/waiver-dtos.js';
import type { FindingDto } from './finding.dto.js';

/** Rows of findings with the deferrals and waivers of their systems; a waiver only beside its own rule. */
export async function withWaivers(
  rows: readonly StoredVerdict[],
  day: string,
  ports: Pick<Ports, 'register'>,
): Promise<readonly FindingDto[]> {
  const systems = new Map(
    rows.map(({ systemId: id, department, systemName }) => [id, { id, department, systemName }]),
  );
  const waivers = await waiverDtos([...systems.values()], day, ports);
  return rows.map((row) => ({
    ...row,
    waivers: waivers({ id: row.systemId }).filter((waiver) => isOfRule(waiver, row.verdict.rule)),
  }));
}
