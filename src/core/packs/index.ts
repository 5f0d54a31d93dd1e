import { ankang } from './ankang.js';
import { binzhou } from './binzhou.js';
import { dalian } from './dalian.js';
import { national } from './national.js';
import type { Pack } from './pack.js';
import { shandong } from './shandong.js';
import { zibo } from './zibo.js';

/** Every pack that ships, sorted by id. */
export const PACKS: readonly Pack[] = [ankang, binzhou, dalian, national, shandong, zibo];

export const packById = (id: string): Pack | undefined => PACKS.find((pack) => pack.id === id);
