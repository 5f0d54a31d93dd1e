import { INTAKE_TABLES } from './intake.entity.js';
import { REGISTER_TABLES } from './register.entity.js';

/** Every table, one line per file of them. */
export const ENTITIES = [...REGISTER_TABLES, ...INTAKE_TABLES];
