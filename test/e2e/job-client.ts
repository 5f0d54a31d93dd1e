import type { JobDto } from '../../src/server/jobs/job.dto.js';
import type { ApiClient } from './api-client.js';

const ENDED = new Set(['done', 'failed', 'cancelled']);

/** Asks after a job until it has ended. */
export async function ended(api: ApiClient, id: string, patience = 60_000): Promise<JobDto> {
  for (const deadline = Date.now() + patience; ;) {
    const { body } = await api.get<JobDto>(`jobs/${id}`);
    if (ENDED.has(body.state)) return body;
    if (Date.now() > deadline) throw new Error(`the job did not end: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
