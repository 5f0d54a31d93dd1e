import { Injectable, type StreamableFile } from '@nestjs/common';
import { REQUEST_MESSAGES } from '../../app/api-text.js';
import type { Actor } from '../../app/actor.js';
import { Fault } from '../../app/fault.js';
import type { ImportResult } from '../../app/import-request.js';
import { importSurvey } from '../../app/import-survey.js';
import type { Ports, Progress, SourceFile } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { IncomingFolder } from '../incoming-folder.js';
import { JobDesk } from '../jobs/job-desk.js';
import { type AcceptedDto, jobDto } from '../jobs/job.dto.js';
import { shippedPack } from '../shipped-pack.js';
import { WorkQueue } from '../work-queue.js';
import { streamUpload } from './stream-upload.js';
import type { UploadQuery } from './upload.dto.js';

/** A file as the upload parser left it on disk. */
export interface UploadedWorkbook {
  readonly originalname: string;
  readonly path: string;
}

/** What is sent, to which round, and how it is to be taken. */
export interface Upload {
  readonly round: string;
  readonly query: Omit<UploadQuery, 'department'> & { readonly department?: string | undefined };
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
  ) {}

  /** A department sends for itself alone. */
  async receive({ round, query, files }: Upload, ports: Ports): Promise<StreamableFile> {
    try {
      if (!files.length) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
      const department = senderOf(query.department, ports.actor);
      const result = await this.import({ round, query: { ...query, department }, files }, ports);
      return streamUpload(result, { round, dryRun: query.dryRun, report: query.report });
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

  private async import({ round: roundName, query, files }: Upload, ports: Ports): Promise<ImportResult> {
    const { name: round } = await roundForReading({ round: roundName }, ports.register);
    const request = {
      sources: sourcesOf(files),
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
