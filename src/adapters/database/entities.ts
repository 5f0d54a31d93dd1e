import { REGISTER_TABLES } from './register.entity.js';
import { SEAL_TABLES } from './seal.entity.js';

/** Every table, one line per file of them. */
export const ENTITIES = [...REGISTER_TABLES, ...SEAL_TABLES];
