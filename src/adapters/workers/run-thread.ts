import { Worker } from 'node:worker_threads';

/**
 * Runs a thread on plain data to its one answer. Threads run compiled code: from the sources (in tests) the built
 * file is taken.
 */
export function runThread<Answer>(file: string, data: object): Promise<Answer> {
  const entry = new URL(
    new URL(`./${file}`, import.meta.url).href.replace(/\/src\/adapters\//, '/dist/adapters/'),
  );
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: data });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread ${file} stopped with code ${code}`)));
  });
}
