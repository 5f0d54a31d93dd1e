import { readFile } from 'node:fs/promises';
import { findPack } from '../../app/find-pack.js';
import { describeDifference } from '../../core/packs/describe-difference.js';
import { diffPacks } from '../../core/packs/diff-packs.js';
import { PACKS } from '../../core/packs/index.js';
import { RULES } from '../../core/rules/index.js';
import { print } from '../terminal.js';

interface PacksOptions {
  readonly json?: boolean;
}

export function packsListCommand(options: PacksOptions): void {
  if (options.json) print(JSON.stringify(PACKS.map(({ id, title, policy }) => ({ id, title, policy }))));
  else for (const { id, title } of PACKS) print(`${id}\t${title}`);
}

/** What changes between two packs, each named by id or by its file. */
export async function packsDiffCommand(a: string, b: string, options: PacksOptions): Promise<void> {
  const read = (path: string) => readFile(path, 'utf8');
  const difference = diffPacks(await findPack(a, read), await findPack(b, read), RULES);
  if (options.json) print(JSON.stringify(difference));
  else for (const line of describeDifference(difference)) print(line);
}
