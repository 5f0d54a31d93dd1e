import type { Act } from '../../app/actor.js';
import type { Register, RegisterWriter } from '../../app/ports.js';
import { DatabaseAccounts } from './account-reader.js';
import { DatabaseAccountWriter } from './account-writer.js';
import { Database, type DatabaseOptions } from './database.js';
import { DatabasePersons } from './person-texts.js';
import { DatabaseReader } from './register-reader.js';
import { DatabaseWriter } from './register-writer.js';

/** The register on SQLite or PostgreSQL. */
export class DatabaseRegister extends DatabaseReader implements Register {
  readonly accounts: DatabaseAccounts;
  readonly persons: DatabasePersons;

  private constructor(readonly database: Database) {
    super(database.reader);
    this.accounts = new DatabaseAccounts(database.reader);
    this.persons = new DatabasePersons(database.reader);
  }

  static async open(options: DatabaseOptions): Promise<DatabaseRegister> {
    return new DatabaseRegister(await Database.open(options));
  }

  write<T>(_act: Act, work: (writer: RegisterWriter) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new DatabaseWriter(manager)));
  }

  keepAlive(tokenHash: string, at: string): Promise<void> {
    return this.database.write((manager) => new DatabaseAccountWriter(manager).touchSession(tokenHash, at));
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
