/** What keeps the register safe asks of the world: copies of the database, of the files, and their checks. */

/** A table as a copy holds it: how many rows, and a hash over all of them in the order of their key. */
export interface TableDigest {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

export interface CopiedFile {
  /** Inside the data folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type DatabaseKind = 'sqlite' | 'postgres';

/** A setting of the database that durability rests on. */
export interface DatabaseSetting {
  readonly name: string;
  readonly value: string;
  readonly wanted: string;
  readonly isRight: boolean;
}

/** What a copy of the database holds, and how its audit trail ends. */
export interface DatabaseCopy {
  readonly tables: readonly TableDigest[];
  readonly trail: { readonly sequence: number; readonly hash: string };
}

/** The database itself, beside the register that is kept in it. */
export interface DatabaseCare {
  readonly kind: DatabaseKind;
  /** Bytes it takes on disk. */
  size(): Promise<number>;
  /** Copies one consistent state into a folder, while others go on writing. */
  copyInto(folder: string): Promise<DatabaseCopy>;
  /** What the database's own check and its foreign keys complain of. */
  complaints(): Promise<readonly string[]>;
  settings(): Promise<readonly DatabaseSetting[]>;
  /** Original files that rows speak of, by their path inside the data folder. */
  filesSpokenOf(): Promise<ReadonlySet<string>>;
}

/** Makes a database out of a copy. The target must not exist yet; for PostgreSQL it must hold no tables. */
export interface DatabaseRestorer {
  restore(copy: string, target: RestoreTarget): Promise<readonly TableDigest[]>;
  /** A target that nobody uses, for a proof, and how to remove it. */
  temporary(folder: string): Promise<RestoreTarget & { remove(): Promise<void> }>;
}

export interface RestoreTarget {
  readonly databaseFile: string;
  readonly databaseUrl: string;
}

/** Files of the data folder, all but the database and what is only on its way. */
export interface DataFiles {
  /** Copies them, each synced. */
  copyInto(folder: string): Promise<void>;
  size(): Promise<number>;
  /** Free bytes where a folder is or will be. */
  free(folder: string): Promise<number>;
  /** Kept originals whose content is not what their name says. */
  damaged(): Promise<readonly string[]>;
  /** Kept originals there are, by path. */
  kept(): Promise<readonly string[]>;
  /** Uploads and spools that nobody will come back for. */
  leftovers(): Promise<readonly string[]>;
}

/** Reading and writing of a backup's folder. */
export interface BackupFiles {
  isEmpty(folder: string): Promise<boolean>;
  read(path: string): Promise<string | null>;
  digest(path: string): Promise<{ readonly bytes: number; readonly sha256: string } | null>;
  copy(from: string, to: string): Promise<void>;
  /** Everything in a folder, by path inside it. */
  list(folder: string): Promise<readonly string[]>;
  remove(folder: string): Promise<void>;
  temporaryFolder(beside: string): Promise<string>;
}

/** Everything that upkeep needs, as the composition root hands it over. */
export interface Upkeep {
  readonly database: DatabaseCare;
  readonly restorer: DatabaseRestorer;
  readonly files: DataFiles;
  readonly backupFiles: BackupFiles;
  readonly dataFolder: string;
  readonly databaseFile: string;
  /** Text of the program that checks an exported trail offline. */
  verifier(): Promise<string>;
}
