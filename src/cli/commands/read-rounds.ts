import { assemble } from '../../assemble.js';
import { Fault } from '../../app/fault.js';
import { FoundKeeper } from '../../app/found-keeper.js';
import type { Run } from '../../app/ports.js';
import type { ReadOrder, ReadOutcome } from '../../app/whole-round-port.js';
import { type WholeRoundPorts, readWholeRound } from '../../app/whole-rounds.js';
import { locate } from '../session.js';
import { say } from '../terminal.js';

/** Lists, documents and plans are looked at in a row, with a file opened in between; then nobody needs the process. */
const IDLE_MS = 300_000;

/** The process in which a server reads whole rounds; nobody types this. It ends with the program that started it. */
export async function readRoundsCommand({ db }: { readonly db?: string }): Promise<void> {
  // Before anything else: the server may be gone while this still starts.
  process.once('disconnect', () => process.exit(0));
  process.on('SIGINT', () => undefined);
  const orders: ReadOrder[] = [];
  let take: (order: ReadOrder) => void = (order) => void orders.push(order);
  process.on('message', (order: ReadOrder) => take(order));
  const assembly = await assemble(locate(db));
  const keeper = new FoundKeeper(assembly);
  const ports = { ...assembly, found: (run: Run) => keeper.found(run) };
  let open = 0;
  const leave = () => setTimeout(() => void process.disconnect?.(), IDLE_MS);
  let idle = leave();
  take = (order) => {
    clearTimeout(idle);
    open++;
    void answerTo(order, ports).then((outcome) => {
      process.send?.(outcome);
      if (--open === 0) idle = leave();
    });
  };
  for (const order of orders) take(order);
}

async function answerTo({ id, read, asked, actor }: ReadOrder, ports: WholeRoundPorts): Promise<ReadOutcome> {
  try {
    return { id, answer: await readWholeRound(read, asked, { ...ports, actor }) };
  } catch (error) {
    if (error instanceof Fault) return { id, fault: error.code, slots: error.slots };
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { id, fault: 'unexpected', slots: {} };
  }
}
