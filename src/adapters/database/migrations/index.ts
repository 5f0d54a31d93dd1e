import { SURVEY_COLUMN_MIGRATIONS } from './add-survey-columns.js';
import { JudgingInputTables1763708000000 } from './judging-input-tables.js';
import { RegisterTables1763700000000 } from './register-tables.js';

/** Every step that ever changed the tables, oldest first; a published step is never edited. */
export const MIGRATIONS = [
  RegisterTables1763700000000,
  ...SURVEY_COLUMN_MIGRATIONS,
  JudgingInputTables1763708000000,
];
