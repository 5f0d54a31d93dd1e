import type { Table } from '../core/lists/table.js';
import { chooseLists, listSource, tablesOf } from './export-lists.js';
import { Fault } from './fault.js';
import { type FoundPorts, latestRun, requestOfRun } from './list-of-run.js';
import { type PersonalView, recordLook } from './show-personal.js';

/** One sheet of a list as it would be printed, as far as it is asked for. */
export interface TablePreview extends Table {
  /** Rows of the whole table. */
  readonly total: number;
}

export interface ListPreview {
  readonly id: string;
  readonly title: string;
  /** `suspicion`: made of findings alone; `office`: of decisions and the register. */
  readonly stage: string;
  readonly run: number;
  readonly tables: readonly TablePreview[];
}

export interface PreviewRequest {
  readonly round: string;
  readonly list: string;
  readonly offset: number;
  readonly limit: number;
  readonly personal: PersonalView;
}

/** A list of the newest run of a round to look at: the same tables as the file, `limit` rows of each. */
export async function previewList(
  { round, list: id, offset, limit, personal }: PreviewRequest,
  ports: FoundPorts,
): Promise<ListPreview> {
  const run = await latestRun(round, ports);
  const request = await requestOfRun(run, ports);
  const [list] = chooseLists([id], request.pack);
  if (!list) throw new Fault('not-found');
  if (personal === 'full') await recordLook(`第 ${run.id} 次判定的${list.title}`, ports);
  const tables = tablesOf(list, listSource({ ...request, personal })).map((table) => ({
    ...table,
    rows: table.rows.slice(offset, offset + limit),
    total: table.rows.length,
  }));
  return { id: list.id, title: list.title, stage: list.stage, run: run.id, tables };
}
