import { readFile } from 'node:fs/promises';
import { type StatedDecision, decisionsInFile } from '../app/decide-pairs.js';
import { Fault } from '../app/fault.js';
import type { AuditorDecision } from '../core/similarity/index.js';

/** What a file says of pairs of systems. */
export async function readStatedDecisions(file: string): Promise<readonly StatedDecision[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Fault('path-not-found', { path: file }, error);
  });
  return decisionsInFile(text);
}

/** The same for an inventory that stands in no register. */
export const readPairDecisions = async (file: string): Promise<readonly AuditorDecision[]> =>
  (await readStatedDecisions(file)).map(({ a, b, verdict }) => ({
    ...{ a, b },
    verdict: verdict === 'confirmed' ? 'confirmed' : 'rejected',
  }));
