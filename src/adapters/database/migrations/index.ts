import { SURVEY_COLUMN_MIGRATIONS } from './add-survey-columns.js';
import { RegisterTables1763700000000 } from './register-tables.js';
import { SealTables1763750000000 } from './seal-tables.js';

/** Every step that ever changed the tables, oldest first; a published step is never edited. */
export const MIGRATIONS = [RegisterTables1763700000000, ...SURVEY_COLUMN_MIGRATIONS, SealTables1763750000000];
