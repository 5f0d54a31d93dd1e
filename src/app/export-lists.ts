import type { Findings } from '../core/audit/finding.js';
import { LISTS, listById } from '../core/lists/index.js';
import type { List } from '../core/lists/list.js';
import { limitRows } from '../core/lists/table.js';
import type { Pack } from '../core/packs/pack.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';

export interface ListRequest {
  readonly findings: Findings;
  readonly systems: readonly SurveyedSystem[];
  readonly pack: Pack;
}

/** The lists asked for, or all of them. */
export function chooseLists(ids: readonly string[]): readonly List[] {
  if (!ids.length) return LISTS;
  return ids.map((id) => {
    const list = listById(id);
    if (!list) throw new Fault('unknown-list', { list: id, known: LISTS.map((item) => item.id).join('、') });
    return list;
  });
}

/** One list as a workbook; its only date is the survey date, so equal findings give equal bytes. */
export function writeList(
  list: List,
  { findings, systems, pack }: ListRequest,
  ports: Ports,
): Promise<Uint8Array> {
  const tables = list.tables({
    systems: new Map(systems.map((system) => [system.id, system])),
    findings,
    letterhead: pack.letterhead,
    packTitle: pack.title,
    duty: pack.duties.find((duty) => duty.list === list.id) ?? null,
  });
  return ports.tables.write(tables.map(limitRows), findings.asOf);
}

/** Writes lists into a folder, each named after its title; returns the file names. */
export async function exportLists(
  lists: readonly List[],
  folder: string,
  request: ListRequest,
  ports: Ports,
): Promise<readonly string[]> {
  const subject = lists.map(({ id }) => id).join(' ');
  await ports.trail.record({ actor: ports.actor, action: 'list.export', subject });
  const names: string[] = [];
  for (const list of lists) {
    const name = `${list.title}.xlsx`;
    await ports.outbox.write(`${folder}/${name}`, await writeList(list, request, ports));
    names.push(name);
  }
  return names;
}
