import type { AttemptLimits } from '../../app/account-port.js';
import type { Act } from '../../app/actor.js';
import type { Register, RegisterWriter } from '../../app/ports.js';
import { DatabaseAccounts } from './account-reader.js';
import { DatabaseAccountWriter } from './account-writer.js';
import type { TrailHash } from '../../app/trail-chain.js';
import type { TrailAnchors } from '../../app/trail-port.js';
import { Database, type DatabaseOptions } from './database.js';
import { DatabaseTrail, appendEntry, removeEntries } from './trail-store.js';
import { DatabasePersons } from './person-texts.js';
import { DatabaseReader } from './register-reader.js';
import { DatabaseReviews } from './review-reader.js';
import { DatabaseWriter } from './register-writer.js';
import { DatabaseSeals } from './seal-store.js';
import { DatabaseViews } from './view-store.js';
import { WaiverReader } from './waiver-reader.js';

/** How the register keeps its audit trail. */
export interface TrailOptions {
  readonly hash: TrailHash;
  /** Where the end of the trail is noted outside the database. */
  readonly anchors?: TrailAnchors;
  readonly now: () => string;
}

const PLAIN_TRAIL: TrailOptions = { hash: 'sha256', now: () => new Date().toISOString() };

/** The register on SQLite or PostgreSQL. */
export class DatabaseRegister extends DatabaseReader implements Register {
  readonly accounts: DatabaseAccounts;
  readonly trail: DatabaseTrail;
  readonly waivers: WaiverReader;
  readonly views: DatabaseViews;
  readonly reviews: DatabaseReviews;
  readonly persons: DatabasePersons;
  readonly seals: DatabaseSeals;

  private constructor(
    readonly database: Database,
    private readonly options: TrailOptions,
  ) {
    super(database.reader);
    this.accounts = new DatabaseAccounts(database.reader);
    this.trail = new DatabaseTrail(database.reader);
    this.waivers = new WaiverReader(database.reader);
    this.views = new DatabaseViews(database.reader);
    this.reviews = new DatabaseReviews(database.reader);
    this.persons = new DatabasePersons(database.reader);
    this.seals = new DatabaseSeals(database.reader);
  }

  static async open(options: DatabaseOptions, trail: TrailOptions = PLAIN_TRAIL): Promise<DatabaseRegister> {
    return new DatabaseRegister(await Database.open(options), trail);
  }

  /** The act is recorded by the same transaction, after its work has succeeded. */
  async write<T>(act: Act, work: (writer: RegisterWriter) => Promise<T>): Promise<T> {
    const { hash, now, anchors } = this.options;
    const { result, entry } = await this.database.write(async (manager) => {
      const writer = new DatabaseWriter(manager);
      const result = await work(writer);
      return { result, entry: await appendEntry(manager, { act, detail: writer.detail, at: now(), hash }) };
    });
    anchors?.note(entry);
    return result;
  }

  async record(act: Act): Promise<void> {
    await this.write(act, () => Promise.resolve());
  }

  keepAlive(tokenHash: string, at: string): Promise<void> {
    return this.database.write((manager) => new DatabaseAccountWriter(manager).touchSession(tokenHash, at));
  }

  countAttempt(name: string, limits: AttemptLimits): Promise<boolean> {
    return this.database.write((manager) => new DatabaseAccountWriter(manager).countAttempt(name, limits));
  }

  forgiveAttempt(name: string): Promise<void> {
    return this.database.write((manager) => new DatabaseAccountWriter(manager).forgiveAttempt(name));
  }

  /** Takes out entries before a moment and records that, with where the chain now begins; returns how many. */
  async pruneTrail(act: Act, before: string): Promise<number> {
    const { hash, now, anchors } = this.options;
    const pruned = await this.database.write(async (manager) => {
      const detail = await removeEntries(manager, before);
      if (!detail) return null;
      const entry = await appendEntry(manager, { act, detail: { ...detail }, at: now(), hash });
      return { entry, entries: detail.entries };
    });
    if (!pruned) return 0;
    anchors?.note(pruned.entry);
    return pruned.entries;
  }

  close(): Promise<void> {
    this.options.anchors?.flush();
    return this.database.close();
  }
}
