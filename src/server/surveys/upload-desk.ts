import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { REQUEST_MESSAGES } from '../../app/api-text.js';
import type { Actor } from '../../app/actor.js';
import type { Correction } from '../../app/correct-files.js';
import { correctUpload, correctedPath, correctionDocument } from '../../app/correct-upload.js';
import { Fault } from '../../app/fault.js';
import type { WorkbookFixer } from '../../app/fixes-port.js';
import type { ImportResult } from '../../app/import-request.js';
import { importSurvey } from '../../app/import-survey.js';
import type { Ports, Progress, SourceFile } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { type WorkbookAnnotator, markedCopies, readAgain } from '../../app/return-files.js';
import { uploadDocument } from '../../app/upload-report.js';
import { IncomingFolder } from '../incoming-folder.js';
import { JobDesk } from '../jobs/job-desk.js';
import { type AcceptedDto, jobDto } from '../jobs/job.dto.js';
import { PORTS } from '../ports-token.js';
import { shippedPack } from '../shipped-pack.js';
import { WorkQueue } from '../work-queue.js';
import { streamUpload } from './stream-upload.js';
import type { CorrectionQuery } from './correction.dto.js';
import type { MarkQuery, MarkedFileDto, MarkedUploadDto } from './marked-copy.dto.js';
import type { UploadQuery } from './upload.dto.js';

/** A file as the upload parser left it on disk. */
export interface UploadedWorkbook {
  readonly originalname: string;
  readonly path: string;
}

interface Request {
  readonly round: string;
  readonly query: Omit<UploadQuery, 'department'> & { readonly department?: string | undefined };
}

/** What is sent, to which round, and how it is to be taken. */
export interface Upload extends Request {
  readonly files: readonly UploadedWorkbook[];
}

/** Files that were sent before, and what their cells are to hold instead. */
export interface CorrectedSending {
  readonly round: string;
  readonly query: CorrectionQuery;
  readonly corrections: readonly Correction[];
  readonly files: readonly UploadedWorkbook[];
}

/** Files to be marked, read as an upload of them would be. */
export interface MarkedSending {
  readonly round: string;
  readonly query: MarkQuery;
  readonly files: readonly UploadedWorkbook[];
}

/** The unit that an upload speaks for; undefined: what the workbooks say. */
function senderOf(named: string | undefined, { role, department }: Actor): string | undefined {
  if (role !== 'department') return named;
  if (department === null || (named !== undefined && named !== department)) throw new Fault('not-allowed');
  return department;
}

/** A web page shows the request as running; nobody reads progress. */
const SILENT: Progress = { report: () => undefined };

const inNameOrder = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** As the command line does: names composed and in order, so that the order of a form does not matter. */
const sourcesOf = (files: readonly UploadedWorkbook[]): readonly SourceFile[] =>
  files.map(({ originalname, path }) => ({ name: originalname.normalize('NFC'), path })).sort(inNameOrder);

/** Takes in what a department sends, and leaves no upload behind. */
@Injectable()
export class UploadDesk {
  constructor(
    private readonly incoming: IncomingFolder,
    private readonly queue: WorkQueue,
    private readonly jobs: JobDesk,
    @Inject(PORTS) private readonly assembly: { readonly annotator: WorkbookAnnotator & WorkbookFixer },
  ) {}

  /** A department sends for itself alone. */
  async receive({ round, query, files }: Upload, ports: Ports): Promise<StreamableFile> {
    try {
      if (!files.length) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
      const department = senderOf(query.department, ports.actor);
      const sources = sourcesOf(files);
      const result = await this.import({ round, query: { ...query, department }, sources }, ports);
      const options = { round, dryRun: query.dryRun, report: query.report };
      return streamUpload(result, uploadDocument(result, options));
    } finally {
      await this.incoming.discard(files.map(({ path }) => path));
    }
  }

  /** Corrects cells in copies and tries the import again; nothing of it stays here. */
  async correct(
    { round, query, corrections, files }: CorrectedSending,
    ports: Ports,
  ): Promise<StreamableFile> {
    const originals = sourcesOf(files);
    try {
      if (!files.length) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
      const department = senderOf(query.department, ports.actor);
      const request = { takesOffered: query.offered, corrections };
      const fixer = this.assembly.annotator;
      const upload = await correctUpload(originals, request, { ...ports, fixer });
      const trial = { ...query, department, dryRun: true, background: false };
      const result = await this.import({ round, query: trial, sources: upload.sources }, ports);
      const workbooks = new Map<string, string>();
      for (const { path } of upload.replaced) workbooks.set(path, await readFile(path, 'base64'));
      const options = { round, dryRun: true, report: query.report, workbooks };
      return streamUpload(result, correctionDocument(upload, result, options));
    } finally {
      await this.incoming.discard(originals.flatMap((source) => [source.path, correctedPath(source)]));
    }
  }

  /** Marks in copies what a trial finds wrong; nothing of it stays here. */
  async mark({ round, query, files }: MarkedSending, ports: Ports): Promise<MarkedUploadDto> {
    try {
      if (!files.length) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
      const department = senderOf(query.department, ports.actor);
      const sources = sourcesOf(files);
      const trial = { ...query, department, dryRun: true, background: false, report: 'issues' } as const;
      const result = await this.import({ round, query: trial, sources }, ports);
      try {
        const readingOf = readAgain(await ports.register.mappings());
        const { annotator } = this.assembly;
        const marked: MarkedFileDto[] = [];
        for await (const { bytes, ...copy } of markedCopies(result, sources, {
          ...ports,
          annotator,
          readingOf,
        }))
          marked.push({ ...copy, workbook: Buffer.from(bytes).toString('base64') });
        return { files: marked };
      } finally {
        result.close();
      }
    } finally {
      await this.incoming.discard(files.map(({ path }) => path));
    }
  }

  /** Leaves the files to a job; from here on they are safe, whatever becomes of this program. */
  async enqueue({ round: roundName, query, files }: Upload, ports: Ports): Promise<AcceptedDto> {
    try {
      if (!files.length) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
      const { name: round } = await roundForReading({ round: roundName }, ports.register);
      await shippedPack(query.pack);
      const { background: _, ...choices } = query;
      const department = senderOf(query.department, ports.actor);
      const request = {
        ...choices,
        ...(department === undefined ? {} : { department }),
        kind: 'import',
        round,
        sources: [],
      } as const;
      const job = await this.jobs.enqueue({ request, round, uploads: sourcesOf(files) }, ports);
      return { job: jobDto(job) };
    } finally {
      await this.incoming.discard(files.map(({ path }) => path));
    }
  }

  private async import(
    { round: roundName, query, sources }: Request & { readonly sources: readonly SourceFile[] },
    ports: Ports,
  ): Promise<ImportResult> {
    const { name: round } = await roundForReading({ round: roundName }, ports.register);
    const request = {
      sources,
      round,
      department: query.department,
      commit: query.commit,
      replacesAll: query.replaceAll,
      isDryRun: query.dryRun,
      pack: await shippedPack(query.pack),
    };
    const work = () => importSurvey(request, ports, SILENT);
    return query.dryRun ? work() : this.queue.run(work);
  }
}
