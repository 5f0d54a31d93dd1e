import { REGISTER_TABLES } from './register.entity.js';
import { REVIEW_TABLES } from './review.entity.js';
import { SEAL_TABLES } from './seal.entity.js';

/** Every table, one line per file of them. */
export const ENTITIES = [...REGISTER_TABLES, ...REVIEW_TABLES, ...SEAL_TABLES];
