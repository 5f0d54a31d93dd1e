import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONSOLE } from './app/actor.js';
import type { PasswordProfileId } from './app/accounts/password-profile.js';
import { FACTOR_KEY_FILE } from './app/credential-port.js';
import type { JobFolder, JobLedger } from './app/jobs-port.js';
import type { Ports } from './app/ports.js';
import { readSettings } from './app/settings.js';
import type { TrailAnchors } from './app/trail-port.js';
import type { Upkeep } from './app/upkeep-port.js';
import { type ReadOrder, readStandingOrders } from './app/standing-orders.js';
import { readTrailDays, readTrailHash } from './app/trail-settings.js';
import type { WorkbookFixer } from './app/fixes-port.js';
import type { WorkbookAnnotator } from './app/return-files.js';
import type { WholeRoundReader } from './app/whole-round-port.js';
import type { WholeRoundPorts } from './app/whole-rounds.js';
import type { WordKnowledge } from './core/audit/word-knowledge.js';
import { type PasswordCost, SlowCredentials } from './adapters/credentials/credentials.js';
import type { DatabaseOptions } from './adapters/database/database.js';
import { DatabaseRegister } from './adapters/database/register.store.js';
import { databaseCare, databaseRestorer } from './adapters/database/database-care.js';
import { DatabaseJobLedger } from './adapters/database/job-ledger.js';
import { AnchorFile } from './adapters/files/anchor-file.js';
import { folderBackups } from './adapters/files/backup-files.js';
import { FolderDataFiles } from './adapters/files/data-files.js';
import { DataJobFolder } from './adapters/files/job-folder.js';
import { docxWriter } from './adapters/document/docx-writer.js';
import { FolderEraser } from './adapters/files/file-eraser.js';
import { folderOutbox } from './adapters/files/outbox.js';
import { FileSpool } from './adapters/files/spool.js';
import { FolderVault } from './adapters/files/vault.js';
import { createSegmenter } from './adapters/words/segmenter.js';
import { readDepartmentAliases, readLexicon } from './adapters/words/read-lexicon.js';
import { FileAnnotator } from './adapters/workbook/annotate-files.js';
import { installed } from './installation.js';
import { lexiconFolder, policiesFolder } from './assemble-reading.js';
import { createWorkbookReader } from './adapters/workbook/reader-pool.js';
import { writeSheets } from './adapters/workbook/write-sheets.js';
import { createTableWriter } from './adapters/workbook/write-table.js';
import { createTemplateWriter } from './adapters/workbook/write-template.js';
import { type RegisterPlace, RoundReader } from './adapters/workers/round-reader.js';
import { JobSupervisor } from './adapters/workers/job-supervisor.js';
import { ProcessJudge } from './adapters/workers/process-judge.js';
import { ThreadSimilarity } from './adapters/workers/thread-similarity.js';
import { ThreadComebacks } from './adapters/workers/thread-comebacks.js';
import { ThreadPairExplainer } from './adapters/workers/thread-pair-explainer.js';
import { ThreadStability } from './adapters/workers/thread-stability.js';
import type { Lexicon, Segment } from './core/similarity/index.js';

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
  readonly policyText: WholeRoundPorts['policyText'];
  readonly wholeRounds: WholeRoundReader;
  readonly anchors: TrailAnchors;
  readonly upkeep: Upkeep;
  /** Where backups go that name no folder of their own. */
  readonly backupsFolder: string;
  /** Work that comes round by itself while the register is served. */
  readonly standingOrders: readonly ReadOrder[];
  readonly jobLedger: JobLedger;
  readonly jobFolder: JobFolder;
  readonly supervisor: JobSupervisor;
  readonly annotator: WorkbookAnnotator & WorkbookFixer;
  close(): Promise<void>;
}

/** The built web pages, beside the program. */
export const pagesFolder = (): string => installed('dist-web');

/** Lexicon and segmenter; both take a moment to load and most commands never look at a word. */
function assembleWords(): WordKnowledge {
  let lexicon: Lexicon | null = null;
  let segment: Segment | null = null;
  const words = {
    get lexicon(): Lexicon {
      return (lexicon ??= readLexicon(lexiconFolder()));
    },
    segment: (text: string) => (segment ??= createSegmenter(words.lexicon))(text),
  };
  return words;
}

/** What a restore needs: there is no register yet. */
export const assembleRestoring = (): Pick<Upkeep, 'restorer' | 'backupFiles'> => ({
  restorer: databaseRestorer(''),
  backupFiles: folderBackups,
});

/** What looks after the database and the files of a register. */
const assembleUpkeep = (
  register: DatabaseRegister,
  place: DatabaseOptions & { readonly dataFolder: string },
  templatesFolder: string,
): Upkeep => ({
  database: databaseCare(register.database, place),
  restorer: databaseRestorer(place.url ?? ''),
  files: new FolderDataFiles(place.dataFolder, place.url ? '' : place.file),
  backupFiles: folderBackups,
  dataFolder: place.dataFolder,
  databaseFile: place.file,
  verifier: () => readFile(join(templatesFolder, 'verify-trail.mjs'), 'utf8'),
});

/** What compares whole inventories, each off the main thread. */
const assembleWorkers = (): Pick<
  Ports,
  'judge' | 'stability' | 'similarity' | 'pairExplainer' | 'comebacks'
> => ({
  judge: new ProcessJudge(lexiconFolder()),
  stability: new ThreadStability(lexiconFolder()),
  similarity: new ThreadSimilarity(lexiconFolder()),
  pairExplainer: new ThreadPairExplainer(lexiconFolder()),
  comebacks: new ThreadComebacks(lexiconFolder()),
});

/** Keeps the worker of a register. */
const supervise = (ledger: JobLedger, { databaseUrl = '', ...place }: RegisterPlace): JobSupervisor =>
  new JobSupervisor({ ...place, ledger, databaseUrl, isShared: Boolean(databaseUrl) });

/** The composition root: the only place that knows which adapter serves which port. */
export async function assemble({
  dataFolder,
  databaseFile,
  databaseUrl,
  ...accounts
}: AssemblyOptions): Promise<Assembly> {
  const templatesFolder = installed('templates');
  const settings = readSettings(process.env);
  readTrailDays(settings.QINGCHA_TRAIL_DAYS);
  const now = () => new Date().toISOString();
  const ownFile = databaseUrl ? undefined : databaseFile;
  const anchors = new AnchorFile(settings.QINGCHA_ANCHORS || dataFolder, ownFile);
  const place = { file: databaseFile, dataFolder, ...(databaseUrl ? { url: databaseUrl } : {}) };
  const register = await DatabaseRegister.open(place, {
    hash: readTrailHash(settings.QINGCHA_TRAIL_HASH),
    anchors,
    now,
  });
  const reader = createWorkbookReader();
  const wholeRounds = new RoundReader({ dataFolder, databaseFile, databaseUrl });
  const jobLedger = new DatabaseJobLedger(register.database);
  return {
    reader,
    tables: createTableWriter(),
    documents: docxWriter,
    templates: createTemplateWriter(),
    vault: new FolderVault(dataFolder, writeSheets),
    eraser: new FolderEraser(dataFolder, writeSheets),
    openSpool: () => new FileSpool(join(dataFolder, 'staging')),
    register,
    actor: CONSOLE,
    credentials: new SlowCredentials(join(dataFolder, FACTOR_KEY_FILE), accounts.passwordCost),
    passwordProfile: accounts.passwordProfile ?? 'mlps',
    needsSecondFactor: accounts.needsSecondFactor ?? false,
    trail: register,
    anchors,
    backupsFolder: settings.QINGCHA_BACKUPS,
    standingOrders: readStandingOrders(settings),
    upkeep: assembleUpkeep(register, place, templatesFolder),
    ...assembleWorkers(),
    outbox: folderOutbox,
    clock: { now },
    knowledge: { words: assembleWords(), departmentAliases: readDepartmentAliases(lexiconFolder()) },
    fingerprint: (text) => hash('sha256', text, 'hex'),
    templatesFolder,
    policyText: (name) => readFile(join(policiesFolder(), name), 'utf8'),
    wholeRounds,
    annotator: new FileAnnotator(),
    jobLedger,
    jobFolder: new DataJobFolder(dataFolder),
    supervisor: supervise(jobLedger, { dataFolder, databaseFile, databaseUrl }),
    close: async () => {
      wholeRounds.close();
      await reader.close();
      await register.close();
    },
  };
}
