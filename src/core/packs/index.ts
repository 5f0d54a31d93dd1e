import { national } from './national.js';
import type { Pack } from './pack.js';
import { zibo } from './zibo.js';

/** Every pack that ships, sorted by id. */
export const PACKS: readonly Pack[] = [national, zibo];

export const packById = (id: string): Pack | undefined => PACKS.find((pack) => pack.id === id);
