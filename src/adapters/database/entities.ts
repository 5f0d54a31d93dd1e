import { JUDGING_INPUT_TABLES } from './judging-inputs.entity.js';
import { REGISTER_TABLES } from './register.entity.js';

/** Every table, one line per file of them. */
export const ENTITIES = [...REGISTER_TABLES, ...JUDGING_INPUT_TABLES];
