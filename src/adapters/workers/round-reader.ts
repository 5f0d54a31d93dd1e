import { type ChildProcess, fork } from 'node:child_process';
import type { Actor } from '../../app/actor.js';
import { Fault } from '../../app/fault.js';
import type {
  Answered,
  Asked,
  ReadOrder,
  ReadOutcome,
  WholeRoundRead,
  WholeRoundReader,
} from '../../app/whole-round-port.js';
import { programEntry } from '../../installation.js';

/** Where the register lies that the process opens for itself. */
export interface RegisterPlace {
  readonly dataFolder: string;
  readonly databaseFile: string;
  readonly databaseUrl?: string | undefined;
}

interface Waiting {
  readonly order: ReadOrder;
  isRetried: boolean;
  resolve(answer: Answered<WholeRoundRead>): void;
  reject(error: Error): void;
}

/** Reads whole rounds in a process that starts when it is first asked and ends by itself when nobody asks any more. */
export class RoundReader implements WholeRoundReader {
  private child: ChildProcess | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly place: RegisterPlace) {}

  read<Read extends WholeRoundRead>(read: Read, asked: Asked<Read>, actor: Actor): Promise<Answered<Read>> {
    const order: ReadOrder = { id: ++this.last, read, asked, actor };
    return new Promise<Answered<WholeRoundRead>>((resolve, reject) => {
      this.waiting.set(order.id, { order, resolve, reject, isRetried: false });
      this.send(order);
    }) as Promise<Answered<Read>>;
  }

  private send(order: ReadOrder): void {
    const child = (this.child ??= this.start());
    child.send(order, (error) => {
      if (error) this.forget(child);
    });
  }

  close(): void {
    this.child?.disconnect();
    this.child = null;
  }

  private start(): ChildProcess {
    const { dataFolder, databaseFile, databaseUrl = '' } = this.place;
    const place = databaseUrl ? [] : ['--db', databaseFile];
    const child = fork(programEntry('cli/main.js'), ['read-rounds', ...place], {
      env: { ...process.env, QINGCHA_DATA: dataFolder, DATABASE_URL: databaseUrl },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (outcome: ReadOutcome) => {
      const asked = this.end(outcome.id);
      if ('fault' in outcome) asked?.reject(new Fault(outcome.fault, outcome.slots));
      else asked?.resolve(outcome.answer);
    });
    child.once('disconnect', () => this.forget(child));
    child.once('error', () => this.forget(child));
    child.once('exit', () => this.forget(child));
    return child;
  }

  private end(id: number): Waiting | undefined {
    const found = this.waiting.get(id);
    this.waiting.delete(id);
    return found;
  }

  /** It leaves when it was idle: whoever asked at that moment is answered by the next one, which is tried once. */
  private forget(child: ChildProcess): void {
    if (this.child !== child) return;
    this.child = null;
    for (const waiting of [...this.waiting.values()]) {
      if (waiting.isRetried) this.end(waiting.order.id)?.reject(new Fault('unexpected'));
      else {
        waiting.isRetried = true;
        this.send(waiting.order);
      }
    }
  }
}
