import { REGISTER_TABLES } from './register.entity.js';
import { WaiverSchema } from './waiver.entity.js';

/** Every table, one line per file of them. */
export const ENTITIES = [...REGISTER_TABLES, WaiverSchema];
