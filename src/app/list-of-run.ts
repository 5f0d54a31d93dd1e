import type { List } from '../core/lists/list.js';
import { Fault } from './fault.js';
import { chooseLists, writeList } from './export-lists.js';
import { findPack } from './find-pack.js';
import type { Ports } from './ports.js';
import { type PersonalView, recordLook } from './show-personal.js';

export interface WrittenList {
  readonly list: List;
  readonly bytes: Uint8Array;
}

export interface ListOfRun {
  readonly run: number;
  readonly list: string;
  readonly personal: PersonalView;
}

/**
 * A list of an earlier audit run. Lists print answers beside verdicts, so the register must still hold the
 * submissions that the run read: a list of old verdicts and new answers would contradict itself.
 */
export async function listOfRun(
  { run: id, list: listId, personal }: ListOfRun,
  ports: Ports,
): Promise<WrittenList> {
  const [list] = chooseLists([listId]);
  const run = await ports.register.run(id);
  const findings = await ports.register.findings(id);
  if (!list || !run || !findings) throw new Fault('not-found');
  const pack = await findPack(run.pack, () => Promise.reject(new Fault('not-found')));
  const systems = await ports.register.systems(run.round);
  const receipts = (await ports.register.submissions(run.round)).map(({ receipt }) => receipt).sort();
  if (receipts.join() !== [...run.submissions].sort().join())
    throw new Fault('run-outdated', { run: String(id) });
  if (personal === 'full') await recordLook(`第 ${id} 次判定的${list.title}`, ports);
  return { list, bytes: await writeList(list, { findings, systems, pack, personal }, ports) };
}
