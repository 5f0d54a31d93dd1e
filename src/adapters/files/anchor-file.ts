import { appendFileSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TrailEntry } from '../../app/trail-chain.js';
import type { TrailAnchor, TrailAnchors } from '../../app/trail-port.js';

const FILE_NAME = 'anchors.jsonl';
const USUAL_DATABASE = 'qingcha.sqlite';
/** An entry stands outside the database after at most this long, or after so many entries. */
const DELAY_MS = 1_000;
const MOST_ENTRIES = 50;

/**
 * `anchors.jsonl`: one line per anchor, only ever added to, also by several programs at once. Put on another disk or
 * made append-only by the system (chattr +a), it tells even when the whole database is replaced.
 */
export class AnchorFile implements TrailAnchors {
  readonly path: string;
  private pending: TrailEntry | null = null;
  private count = 0;
  private timer: NodeJS.Timeout | null = null;

  /** Registers that share a folder keep their anchors apart: `database` is the file of one that has a name of its own. */
  constructor(
    private readonly folder: string,
    database = USUAL_DATABASE,
  ) {
    const name = basename(database);
    this.path = join(folder, name === USUAL_DATABASE ? FILE_NAME : `${name}.${FILE_NAME}`);
  }

  note(entry: TrailEntry): void {
    this.pending = entry;
    if (++this.count >= MOST_ENTRIES) {
      this.flush();
      return;
    }
    this.timer ??= setTimeout(() => this.flush(), DELAY_MS).unref();
  }

  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (!this.pending) return;
    const { sequence, hash, at } = this.pending;
    try {
      mkdirSync(this.folder, { recursive: true });
      const file = openSync(this.path, 'a', 0o600);
      try {
        appendFileSync(file, `${JSON.stringify({ sequence, hash, at } satisfies TrailAnchor)}\n`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch {
      // The entry itself is safe in the database; the next one tries again, and doctor shows the gap.
      return;
    }
    this.pending = null;
    this.count = 0;
  }

  read(): { readonly anchors: readonly TrailAnchor[]; readonly unreadable: number } {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { anchors: [], unreadable: 0 };
      throw error;
    }
    const lines = text.split('\n').filter(Boolean);
    const anchors = lines.flatMap((line) => anchorOf(line) ?? []);
    return { anchors, unreadable: lines.length - anchors.length };
  }
}

function anchorOf(line: string): TrailAnchor | null {
  try {
    const { sequence, hash, at } = JSON.parse(line) as Partial<TrailAnchor>;
    return typeof sequence === 'number' && typeof hash === 'string'
      ? { sequence, hash, at: String(at) }
      : null;
  } catch {
    return null;
  }
}
