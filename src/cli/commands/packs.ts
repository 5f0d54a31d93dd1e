import { PACKS } from '../../core/packs/index.js';
import { print } from '../terminal.js';

export function packsListCommand(options: { readonly json?: boolean }): void {
  if (options.json) print(JSON.stringify(PACKS.map(({ id, title, policy }) => ({ id, title, policy }))));
  else for (const { id, title } of PACKS) print(`${id}\t${title}`);
}
