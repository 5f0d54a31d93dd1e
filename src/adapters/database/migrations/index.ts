import { SURVEY_COLUMN_MIGRATIONS } from './add-survey-columns.js';
import { IntakeTables1763706000000 } from './intake-tables.js';
import { RegisterTables1763700000000 } from './register-tables.js';

/** Every step that ever changed the tables, oldest first; a published step is never edited. */
export const MIGRATIONS = [
  RegisterTables1763700000000,
  IntakeTables1763706000000,
  ...SURVEY_COLUMN_MIGRATIONS,
];
