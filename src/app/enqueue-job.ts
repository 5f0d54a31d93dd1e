import { randomUUID } from 'node:crypto';
import type { Job, JobFolder, JobRequest } from './jobs-port.js';
import type { Ports, SourceFile } from './ports.js';

export interface JobOrder {
  readonly request: JobRequest;
  readonly round: string | null;
  /** Files to be read by the job; they are moved into its folder. */
  readonly uploads?: readonly SourceFile[];
}

/** Puts long work into the queue: from here on it survives a restart. */
export async function enqueueJob(
  { request, round, uploads = [] }: JobOrder,
  { register, actor, clock }: Pick<Ports, 'register' | 'actor' | 'clock'>,
  folder: JobFolder,
): Promise<Job> {
  const id = randomUUID();
  const order = { id, round, actor, createdAt: clock.now(), ticket: randomUUID() };
  try {
    const sources = await folder.takeIn(id, uploads);
    const complete = request.kind === 'import' ? { ...request, sources } : request;
    return await register.write({ actor, action: 'job.enqueue', subject: id }, (writer) => {
      writer.note({ kind: request.kind, round });
      return writer.jobs.enqueue({ ...order, request: complete });
    });
  } catch (error) {
    await folder.discard(id);
    throw error;
  }
}
