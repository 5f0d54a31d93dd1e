import type { Act } from '../../app/actor.js';
import type { Register, RegisterWriter } from '../../app/ports.js';
import { Database, type DatabaseOptions } from './database.js';
import { DatabaseReader } from './register-reader.js';
import { DatabaseReviews } from './review-reader.js';
import { DatabaseWriter } from './register-writer.js';
import { DatabaseSeals } from './seal-store.js';

/** The register on SQLite or PostgreSQL. */
export class DatabaseRegister extends DatabaseReader implements Register {
  readonly reviews: DatabaseReviews;
  readonly seals: DatabaseSeals;

  private constructor(readonly database: Database) {
    super(database.reader);
    this.reviews = new DatabaseReviews(database.reader);
    this.seals = new DatabaseSeals(database.reader);
  }

  static async open(options: DatabaseOptions): Promise<DatabaseRegister> {
    return new DatabaseRegister(await Database.open(options));
  }

  write<T>(_act: Act, work: (writer: RegisterWriter) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new DatabaseWriter(manager)));
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
