import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout; every path of this file is relative to it, with forward slashes. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every file under a folder, sorted. */
export function filesUnder(folder: string, root = ROOT): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export const textOf = (path: string, root = ROOT): string => readFileSync(join(root, path), 'utf8');

export const isSpec = (path: string): boolean => /\.(?:e2e-)?spec\.ts$/u.test(path);

/** Program sources: the web page has a house of its own. */
export const sourceFiles = (root = ROOT): readonly string[] =>
  filesUnder('src', root).filter(
    (path) => path.endsWith('.ts') && !isSpec(path) && !path.startsWith('src/web/'),
  );

/**
 * File names that occur twice; a reader who searches for `group.ts` must find one. A CLI command is named
 * after what people type, whatever else bears that name.
 */
export function repeatedNames(paths: readonly string[]): readonly string[] {
  const names = paths
    .filter((path) => !path.startsWith('src/cli/commands/'))
    .map((path) => basename(path))
    .filter((name) => name !== 'index.ts' && name !== 'main.ts');
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** Lines of code that hold Chinese, comments aside (they may name a unit); people read core, the CLI and app/fault.ts. */
export function chineseLines(text: string): readonly string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '')
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line));
}
