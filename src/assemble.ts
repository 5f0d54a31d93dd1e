import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONSOLE } from './app/actor.js';
import type { PasswordProfileId } from './app/accounts/password-profile.js';
import type { Ports } from './app/ports.js';
import type { WorkbookAnnotator } from './app/return-files.js';
import type { WordKnowledge } from './core/audit/word-knowledge.js';
import { type PasswordCost, SlowCredentials } from './adapters/credentials/credentials.js';
import { DatabaseRegister } from './adapters/database/register.store.js';
import { FolderEraser } from './adapters/files/file-eraser.js';
import { folderOutbox } from './adapters/files/outbox.js';
import { FileSpool } from './adapters/files/spool.js';
import { FolderVault } from './adapters/files/vault.js';
import { createSegmenter } from './adapters/words/segmenter.js';
import { readDepartmentAliases, readLexicon } from './adapters/words/read-lexicon.js';
import { FileAnnotator } from './adapters/workbook/annotate-files.js';
import { createWorkbookReader } from './adapters/workbook/reader-pool.js';
import { writeSheets } from './adapters/workbook/write-sheets.js';
import { createTableWriter } from './adapters/workbook/write-table.js';
import { createTemplateWriter } from './adapters/workbook/write-template.js';
import { ThreadJudge } from './adapters/workers/thread-judge.js';
import type { Segment } from './core/similarity/index.js';

export interface AssemblyOptions {
  /** Folder of the embedded database, originals and staging. */
  readonly dataFolder: string;
  readonly databaseFile: string;
  readonly databaseUrl?: string | undefined;
  readonly passwordProfile?: PasswordProfileId | undefined;
  readonly needsSecondFactor?: boolean | undefined;
  /** Tests hash fast. */
  readonly passwordCost?: PasswordCost | undefined;
}

/** The ports of a running program, and how to shut it down. */
export interface Assembly extends Ports {
  /** The server shares its opened connection. */
  readonly register: DatabaseRegister;
  readonly templatesFolder: string;
  readonly annotator: WorkbookAnnotator;
  close(): Promise<void>;
}

/** `templates/` beside the sources or beside the built program. */
function findTemplates(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const found = [join(here, '..', 'templates'), join(here, 'templates')].find((path) => existsSync(path));
  if (!found) throw new Error('the templates folder is missing from the installation');
  return found;
}

/** Words an official can edit. */
export const lexiconFolder = (): string => join(findTemplates(), 'lexicon');

/** Lexicon and segmenter; the dictionary takes a moment to load and most commands never cut a word. */
function assembleWords(): WordKnowledge {
  const lexicon = readLexicon(lexiconFolder());
  let segment: Segment | null = null;
  return { lexicon, segment: (text) => (segment ??= createSegmenter(lexicon))(text) };
}

/** The texts of the policy documents. */
export const policiesFolder = (): string => join(findTemplates(), 'policies');

/** Writes files for verbs that need nothing else. */
export const outbox = folderOutbox;

/** What commands need that touch no register. */
export interface ReadingAssembly extends Pick<Ports, 'reader' | 'outbox'> {
  readonly words: WordKnowledge;
}

export const assembleReading = (): ReadingAssembly => ({
  reader: createWorkbookReader(),
  outbox: folderOutbox,
  words: assembleWords(),
});

/** The composition root: the only place that knows which adapter serves which port. */
export async function assemble({
  dataFolder,
  databaseFile,
  databaseUrl,
  ...accounts
}: AssemblyOptions): Promise<Assembly> {
  const templatesFolder = findTemplates();
  const register = await DatabaseRegister.open({
    file: databaseFile,
    ...(databaseUrl ? { url: databaseUrl } : {}),
  });
  const reader = createWorkbookReader();
  return {
    reader,
    tables: createTableWriter(),
    templates: createTemplateWriter(),
    vault: new FolderVault(dataFolder, writeSheets),
    eraser: new FolderEraser(dataFolder, writeSheets),
    openSpool: () => new FileSpool(join(dataFolder, 'staging')),
    register,
    actor: CONSOLE,
    credentials: new SlowCredentials(accounts.passwordCost),
    passwordProfile: accounts.passwordProfile ?? 'mlps',
    needsSecondFactor: accounts.needsSecondFactor ?? false,
    judge: new ThreadJudge(lexiconFolder()),
    outbox: folderOutbox,
    clock: { now: () => new Date().toISOString() },
    knowledge: { words: assembleWords(), departmentAliases: readDepartmentAliases(lexiconFolder()) },
    fingerprint: (text) => createHash('sha256').update(text).digest('hex'),
    templatesFolder,
    annotator: new FileAnnotator(),
    close: async () => {
      await reader.close();
      await register.close();
    },
  };
}
