import cliProgress from 'cli-progress';
import type { Progress } from '../app/ports.js';

/** Talk goes to stderr, results to stdout, so that a result can be piped. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);
export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** A bar on a terminal, nothing elsewhere. */
export class TerminalProgress implements Progress {
  private bar: cliProgress.SingleBar | null = null;
  private what = '';

  report(what: string, done: number, total: number): void {
    if (!process.stderr.isTTY) return;
    if (what !== this.what) {
      this.stop();
      this.what = what;
      this.bar = new cliProgress.SingleBar({
        format: `${what} {bar} {percentage}%`,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        stream: process.stderr,
        hideCursor: true,
      });
      this.bar.start(total, done);
    }
    this.bar?.update(done);
    if (done >= total) this.stop();
  }

  stop(): void {
    this.bar?.stop();
    this.bar = null;
    this.what = '';
  }
}
