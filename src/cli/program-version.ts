import { readFileSync } from 'node:fs';
import { installed } from '../installation.js';

/** What `package.json` says, beside the sources or the built program: it is asked for when something is reported. */
export const programVersion = (): string =>
  (
    JSON.parse(readFileSync(installed('package.json'), 'utf8')) as {
      readonly version: string;
    }
  ).version;
