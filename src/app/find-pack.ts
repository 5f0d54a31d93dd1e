import { LISTS } from '../core/lists/index.js';
import { checkPackText } from '../core/packs/check-pack.js';
import { PACKS, packById } from '../core/packs/index.js';
import type { Pack } from '../core/packs/pack.js';
import { Fault } from './fault.js';

/** A pack that ships, or one in a JSON file, checked by the same contract. `readText` reads the file. */
export async function findPack(idOrPath: string, readText: (path: string) => Promise<string>): Promise<Pack> {
  const shipped = packById(idOrPath);
  if (shipped) return shipped;
  const known = PACKS.map(({ id }) => id).join('、');
  if (!idOrPath.toLowerCase().endsWith('.json')) throw new Fault('unknown-pack', { pack: idOrPath, known });
  let text: string;
  try {
    text = await readText(idOrPath);
  } catch (error) {
    throw new Fault('path-not-found', { path: idOrPath }, error);
  }
  const checked = checkPackText(
    text,
    LISTS.map(({ id }) => id),
  );
  if ('errors' in checked)
    throw new Fault('bad-pack', { path: idOrPath, errors: checked.errors.join('\n  ') });
  return checked.pack;
}
