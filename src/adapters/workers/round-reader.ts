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
      this.waiting.set(order.id, { resolve, reject });
      this.child ??= this.start();
      this.child.send(order, (error) => {
        if (error) this.end(order.id)?.reject(error);
      });
    }) as Promise<Answered<Read>>;
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
    // It leaves when it was idle: whoever asks at that moment is answered by the next one.
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

  private forget(child: ChildProcess): void {
    if (this.child !== child) return;
    this.child = null;
    for (const id of [...this.waiting.keys()]) this.end(id)?.reject(new Fault('unexpected'));
  }
}
