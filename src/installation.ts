import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above this file that holds a `package.json`, whether it runs bundled, compiled or from source. */
function findInstallation(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('the program is not beside its package.json');
  }
}

const INSTALLATION = findInstallation();

/** A file or folder that comes with the program, by its path from the root of the installation. */
export const installed = (...path: readonly string[]): string => join(INSTALLATION, ...path);

/**
 * An entry of the bundled program, by its path from `src`, with `.js`: what a process or a thread is started with.
 * Children always run bundled code, also when their parent runs from source, as tests do.
 */
export function programEntry(path: string): string {
  const entry = installed('dist', 'program', path);
  if (!existsSync(entry)) throw new Error(`missing ${entry}: build the project first`);
  return entry;
}
