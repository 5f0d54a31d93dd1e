import { CommanderError } from 'commander';
import { diskFault } from '../app/disk-fault.js';
import { Fault } from '../app/fault.js';
import { readSettings } from '../app/settings.js';
import { say } from './terminal.js';

const USAGE = 3;
const UNEXPECTED = 70;

/** Says what went wrong in one sentence and returns the exit code of the contract. */
export function reportFailure(error: unknown): number {
  const fault = error instanceof Fault ? error : diskFault(error, readSettings(process.env).QINGCHA_DATA);
  if (fault) {
    say(fault.message);
    return fault.exitCode;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  say('程序内部出错，登记册中已提交的内容不受影响。请把下面的信息交给维护人员：');
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return UNEXPECTED;
}
