import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { REQUEST_MESSAGES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import type { ImportResult } from '../../app/import-request.js';
import { importSurvey } from '../../app/import-survey.js';
import type { Ports, Progress, SourceFile } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { IncomingFolder } from '../incoming-folder.js';
import { JobDesk } from '../jobs/job-desk.js';
import { type AcceptedDto, jobDto } from '../jobs/job.dto.js';
import { PORTS } from '../ports.module.js';
import { shippedPack } from '../shipped-pack.js';
import { WorkQueue } from '../work-queue.js';
import { streamUpload } from './stream-upload.js';
import type { UploadQuery } from './upload.dto.js';

/** A file as the upload parser left it on disk. */
export interface UploadedWorkbook {
  readonly originalname: string;
  readonly path: string;
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
    @Inject(PORTS) private readonly ports: Ports,
    private readonly incoming: IncomingFolder,
    private readonly queue: WorkQueue,
    private readonly jobs: JobDesk,
  ) {}

  async receive(
    round: string,
    query: UploadQuery,
    files: readonly UploadedWorkbook[] = [],
  ): Promise<StreamableFile> {
    try {
      if (!files.length) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
      const result = await this.import(round, query, files);
      return streamUpload(result, { round, dryRun: query.dryRun, report: query.report });
    } finally {
      await this.incoming.discard(files.map(({ path }) => path));
    }
  }

  /** Leaves the files to a job; from here on they are safe, whatever becomes of this program. */
  async enqueue(
    roundName: string,
    query: UploadQuery,
    files: readonly UploadedWorkbook[] = [],
  ): Promise<AcceptedDto> {
    try {
      if (!files.length) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
      const { name: round } = await roundForReading({ round: roundName }, this.ports.register);
      await shippedPack(query.pack);
      const { background: _, ...choices } = query;
      const request = { ...choices, kind: 'import', round, sources: [] } as const;
      const job = await this.jobs.enqueue({ request, round, uploads: sourcesOf(files) });
      return { job: jobDto(job) };
    } finally {
      await this.incoming.discard(files.map(({ path }) => path));
    }
  }

  private async import(
    roundName: string,
    query: UploadQuery,
    files: readonly UploadedWorkbook[],
  ): Promise<ImportResult> {
    const { name: round } = await roundForReading({ round: roundName }, this.ports.register);
    const request = {
      sources: sourcesOf(files),
      round,
      department: query.department,
      commit: query.commit,
      replacesAll: query.replaceAll,
      isDryRun: query.dryRun,
      pack: await shippedPack(query.pack),
    };
    const work = () => importSurvey(request, this.ports, SILENT);
    return query.dryRun ? work() : this.queue.run(work);
  }
}
