import type { List } from '../core/lists/list.js';
import { Fault } from './fault.js';
import { type ListFormat, type ListRequest, chooseLists, listSource, writeList } from './export-lists.js';
import { type FoundAndSystems, findingsInMemory, withFindings } from './findings-read-later.js';
import { listRequest } from './list-request.js';
import { packOfRun } from './pack-of-run.js';
import type { Ports, Run } from './ports.js';
import { type PersonalView, recordLook } from './show-personal.js';

export interface WrittenList {
  readonly list: List;
  readonly bytes: Uint8Array;
}

/** Which list, in which format, and whether contacts are shown. */
export interface ListChoice {
  readonly list: string;
  readonly format: ListFormat;
  readonly personal: PersonalView;
}

/** How to read what a run found, where somebody keeps it; else it is read from the register. */
export interface FoundPorts extends Ports {
  readonly found?: (run: Run) => Promise<FoundAndSystems>;
}

/**
 * What the lists of an earlier audit run are made of. Lists print answers beside verdicts, so the register must
 * still hold the submissions that the run read: a list of old verdicts and new answers would contradict itself.
 */
export async function requestOfRun(run: Run, ports: FoundPorts): Promise<ListRequest> {
  return requestFor(run, await (ports.found?.(run) ?? findingsInMemory(run, ports)), ports);
}

/** The same, read from disk as it is looked at, for what goes through it from end to end. Good until `use` is done. */
export const withRequestOfRun = <T>(
  run: Run,
  ports: Ports,
  use: (request: ListRequest) => Promise<T>,
): Promise<T> => withFindings(run, ports, async (found) => use(await requestFor(run, found, ports)));

async function requestFor(run: Run, found: FoundAndSystems, ports: Ports): Promise<ListRequest> {
  const pack = await packOfRun(run, ports);
  const receipts = (await ports.register.receipts(run.round)).toSorted();
  if (receipts.join() !== [...run.submissions].sort().join())
    throw new Fault('run-outdated', { run: String(run.id) });
  return listRequest({ run, ...found }, pack, ports);
}

/** The newest run of a round: what its lists, documents and plan are made of. */
export async function latestRun(round: string, ports: Ports): Promise<Run> {
  const rounds = await ports.register.rounds();
  if (!rounds.some(({ name }) => name === round))
    throw new Fault('round-not-found', { round, known: rounds.map(({ name }) => name).join('、') || '无' });
  const run = (await ports.register.runs(round)).toSorted((a, b) => b.id - a.id)[0];
  if (!run) throw new Fault('no-run', { round });
  return run;
}

const write = (run: Run, choice: ListChoice, ports: Ports): Promise<WrittenList> =>
  withRequestOfRun(run, ports, async (request) => {
    const [list] = chooseLists([choice.list], request.pack);
    if (!list) throw new Fault('not-found');
    if (choice.personal === 'full') await recordLook(`第 ${run.id} 次判定的${list.title}`, ports);
    const bytes = await writeList(
      list,
      choice.format,
      listSource({ ...request, personal: choice.personal }),
      ports,
    );
    return { list, bytes };
  });

export async function listOfRun(id: number, choice: ListChoice, ports: Ports): Promise<WrittenList> {
  const run = await ports.register.run(id);
  if (!run) throw new Fault('not-found');
  return write(run, choice, ports);
}

export const listOfRound = async (round: string, choice: ListChoice, ports: Ports): Promise<WrittenList> =>
  write(await latestRun(round, ports), choice, ports);
