import { readFileSync } from 'node:fs';

/** What `package.json` says, beside the sources or the built program: it is asked for when something is reported. */
export const programVersion = (): string =>
  (
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      readonly version: string;
    }
  ).version;
