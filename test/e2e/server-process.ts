import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { programEntry } from '../../src/installation.js';

/** A server in a process of its own, to be killed. */
export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Kills it at once, as a power cut would as far as the program can tell. */
  kill(): Promise<void>;
  /** Ends it as an administrator does. */
  stop(): Promise<void>;
}

const START_MS = 60_000;

/** Starts a program that says its address, `http://127.0.0.1:<port>`, on standard error. */
export async function startProcess(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<ServerProcess> {
  const { QINGCHA_DATA: _data, DATABASE_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, command, {
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server did not start: ${said}`)), START_MS);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/u.exec(said) ?? [];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { url, child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** The program itself. */
export const startQingcha = (
  environment: NodeJS.ProcessEnv,
  before: readonly string[] = [],
): Promise<ServerProcess> =>
  startProcess([...before, programEntry('cli/main.js'), 'serve', '--port', '0'], environment);
