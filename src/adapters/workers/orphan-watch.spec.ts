import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { programEntry } from '../../installation.js';
import { setTimeout as pause } from 'node:timers/promises';

const watch = programEntry('adapters/workers/orphan-watch.js');

/** Starts a child that never lets go of its event loop, says its number, and lives on. */
const PARENT = `
  const busy = 'new (require("node:worker_threads").Worker)(' + ${JSON.stringify(JSON.stringify(watch))} +
    ', { workerData: process.ppid }); setImmediate(() => { for (;;); })';
  const child = require('node:child_process').spawn(process.execPath, ['-e', busy], { stdio: 'ignore' });
  console.log(child.pid);
  setInterval(() => undefined, 1000);
`;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // Where nobody collects orphans, one that has ended stays listed.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
};

describe('the orphan watch', () => {
  it('ends a process that only computes, once its parent was killed, and not before', async () => {
    const parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    await pause(2_500);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    for (let tries = 0; isAlive(pid) && tries < 200; tries++) await pause(100);
    const survived = isAlive(pid);
    if (survived) process.kill(pid, 'SIGKILL');
    expect(survived).toBe(false);
  });
});
