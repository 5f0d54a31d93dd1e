import { workerData } from 'node:worker_threads';

/** How soon a process whose parent is gone is ended (ms). */
const EVERY = 1_000;

// A process that computes for minutes never sees its channel close; its parent's number changes all the same (not on Windows).
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, EVERY);
