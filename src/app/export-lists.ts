import { JudgedReadLater } from '../core/audit/judged-read-later.js';
import { maskVerdict } from '../core/review/mask-findings.js';
import { SystemReadLater } from '../core/survey/system-read-later.js';
import { maskSystem } from '../core/survey/mask-personal.js';
import type { Findings } from '../core/audit/finding.js';
import { LISTS, listById, listsOf } from '../core/lists/index.js';
import { mapLater } from '../core/lists/lazy-array.js';
import type { Draw, List, ListInput, SilentUnit, SystemsById } from '../core/lists/list.js';
import { type Table, limitRows, shortenTo } from '../core/lists/table.js';
import type { Pack } from '../core/packs/pack.js';
import type { ReviewCase } from '../core/review/review-case.js';
import type { Settlements } from '../core/review/settlement.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';
import type { PersonalView } from './show-personal.js';

/** What lists are made of: a run, what was decided since, and who kept silent. */
export interface ListRequest {
  readonly findings: Findings;
  readonly systems: readonly SurveyedSystem[];
  readonly pack: Pack;
  readonly settlements: Settlements;
  readonly silent: readonly SilentUnit[];
  readonly deadline: string | null;
  /** Every case of the round, and what the audit bureau released of it. */
  readonly cases: readonly ReviewCase[];
  readonly released: ReadonlySet<string>;
  readonly draw: Draw;
  /** By system: deferrals and waivers as of the survey date. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  /** Contacts are hidden unless somebody asks. */
  readonly personal?: PersonalView;
}

export const LIST_FORMATS = ['xlsx', 'docx'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** Nobody leafs through more pages; a text processor takes minutes to open them. */
const MOST_PRINTED = 1_000;

/** The lists asked for, or all of the pack. */
export function chooseLists(ids: readonly string[], pack: Pack): readonly List[] {
  if (!ids.length) return listsOf(pack);
  return ids.map((id) => {
    const list = listById(id);
    if (!list) throw new Fault('unknown-list', { list: id, known: LISTS.map((item) => item.id).join('、') });
    return list;
  });
}

/**
 * A list looks at some of the systems and verdicts, one after the other: to hide the contacts of all of them takes
 * longer than the rest, and to hold them twice more memory.
 */
function systemsMaskedLater(systems: SystemsById): SystemsById {
  let last: SurveyedSystem | null = null;
  return {
    get(id) {
      if (last?.id === id) return last;
      const system = systems.get(id);
      return system && (last = new SystemReadLater(system, () => maskSystem(SystemReadLater.held(system))));
    },
  };
}

const findingsMaskedLater = (findings: Findings): Findings => ({
  ...findings,
  systems: mapLater(findings.systems, (system) => JudgedReadLater.changed(system, maskVerdict)),
});

/** What all lists of one request are made of, with contacts hidden as it asks: made once for all of them. */
export type ListSource = Omit<ListInput, 'duty'>;

export function listSource({ systems, personal = 'masked', ...request }: ListRequest): ListSource {
  const isFull = personal === 'full';
  const byId = new Map(systems.map((system) => [system.id, system]));
  return {
    ...request,
    systems: isFull ? byId : systemsMaskedLater(byId),
    findings: isFull ? request.findings : findingsMaskedLater(request.findings),
  };
}

/** The tables of a list, as plain content. */
export const tablesOf = (list: List, source: ListSource): readonly Table[] =>
  list.tables({ ...source, duty: source.pack.duties.find((duty) => duty.list === list.id) ?? null });

/** One list as a file; its only date is the survey date, so equal findings give equal bytes. */
export function writeList(
  list: List,
  format: ListFormat,
  source: ListSource,
  ports: Pick<Ports, 'tables' | 'documents'>,
): Promise<Uint8Array> {
  const tables = tablesOf(list, source);
  const { asOf } = source.findings;
  if (format === 'xlsx') return ports.tables.write(tables.map(limitRows), asOf);
  const printed = tables.map((table) => shortenTo(table, MOST_PRINTED, '全部内容见同名的表格文件（xlsx）'));
  return ports.documents.writeTables(printed, asOf);
}

/** The workbook of a list piece by piece. */
export const streamList = (
  list: List,
  source: ListSource,
  ports: Pick<Ports, 'tables'>,
): AsyncIterable<Uint8Array> =>
  ports.tables.stream(tablesOf(list, source).map(limitRows), source.findings.asOf);

/** Writes lists into a folder, each named after its title; returns the file names. */
export async function exportLists(
  lists: readonly List[],
  formats: readonly ListFormat[],
  { folder, ...request }: ListRequest & { readonly folder: string },
  ports: Ports,
): Promise<readonly string[]> {
  const subject = lists.map(({ id }) => id).join(' ');
  await ports.trail.record({ actor: ports.actor, action: 'list.export', subject });
  const source = listSource(request);
  const names: string[] = [];
  for (const list of lists)
    for (const format of formats) {
      const name = `${list.title}.${format}`;
      const path = `${folder}/${name}`;
      if (format === 'xlsx') await ports.outbox.stream(path, streamList(list, source, ports));
      else await ports.outbox.write(path, await writeList(list, format, source, ports));
      names.push(name);
    }
  return names;
}
