import { Worker } from 'node:worker_threads';
import { programEntry } from '../../installation.js';

/** Runs a thread on plain data to its one answer. */
export function runThread<Answer>(file: string, data: object): Promise<Answer> {
  const entry = programEntry(`adapters/workers/${file}`);
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: data });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread ${file} stopped with code ${code}`)));
  });
}
