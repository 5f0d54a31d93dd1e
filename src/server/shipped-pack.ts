import { Fault } from '../app/fault.js';
import { findPack } from '../app/find-pack.js';
import type { Pack } from '../core/packs/pack.js';

/** A caller over the network names a pack that ships; only the command line reads files. */
export const shippedPack = (id: string): Promise<Pack> =>
  findPack(id, () => Promise.reject(new Fault('not-found')));
