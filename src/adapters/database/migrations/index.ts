import { SURVEY_COLUMN_MIGRATIONS } from './add-survey-columns.js';
import { PackVerdicts1763701000000 } from './pack-verdicts.js';
import { RegisterTables1763700000000 } from './register-tables.js';

/** Every step that ever changed the tables, oldest first; a published step is never edited. */
export const MIGRATIONS = [
  RegisterTables1763700000000,
  ...SURVEY_COLUMN_MIGRATIONS,
  PackVerdicts1763701000000,
];
