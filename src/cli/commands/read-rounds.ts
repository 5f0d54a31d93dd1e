import { assemble } from '../../assemble.js';
import { Fault } from '../../app/fault.js';
import type { ReadOrder, ReadOutcome } from '../../app/whole-round-port.js';
import { readWholeRound } from '../../app/whole-rounds.js';
import { locate } from '../session.js';
import { say } from '../terminal.js';

/** Lists, documents and plans are looked at in a row; then nobody needs the process any more. */
const IDLE_MS = 60_000;

/** The process in which a server reads whole rounds; nobody types this. It ends with the program that started it. */
export async function readRoundsCommand({ db }: { readonly db?: string }): Promise<void> {
  // Before anything else: the server may be gone while this still starts.
  process.once('disconnect', () => process.exit(0));
  process.on('SIGINT', () => undefined);
  const orders: ReadOrder[] = [];
  let take: (order: ReadOrder) => void = (order) => void orders.push(order);
  process.on('message', (order: ReadOrder) => take(order));
  const assembly = await assemble(locate(db));
  let open = 0;
  const leave = () => setTimeout(() => void process.disconnect?.(), IDLE_MS);
  let idle = leave();
  take = (order) => {
    clearTimeout(idle);
    open++;
    void answerTo(order, assembly).then((outcome) => {
      process.send?.(outcome);
      if (--open === 0) idle = leave();
    });
  };
  for (const order of orders) take(order);
}

async function answerTo(
  { id, read, asked, actor }: ReadOrder,
  assembly: Awaited<ReturnType<typeof assemble>>,
): Promise<ReadOutcome> {
  try {
    return { id, answer: await readWholeRound(read, asked, { ...assembly, actor }) };
  } catch (error) {
    if (error instanceof Fault) return { id, fault: error.code, slots: error.slots };
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { id, fault: 'unexpected', slots: {} };
  }
}
