import { hostname } from 'node:os';

const STARTED = Date.now();

/** Names this process among all workers of a register: machine, process, and when it started. */
export const workerName = (): string => `${hostname()}:${process.pid}:${STARTED}`;

/** Whether the worker of that name may still run; undefined on another machine, where nobody here can look. */
export function isWorkerAlive(worker: string): boolean | undefined {
  const [host = '', pid = ''] = worker.split(':');
  if (host !== hostname()) return undefined;
  // A process that took over the number of a dead worker is not that worker; ours is known by its start.
  if (Number(pid) === process.pid) return worker === workerName();
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
