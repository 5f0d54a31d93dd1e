import { AccountTables1763720000000 } from './account-tables.js';
import { SURVEY_COLUMN_MIGRATIONS } from './add-survey-columns.js';
import { RegisterTables1763700000000 } from './register-tables.js';
import { TrailJobTables1763730000000 } from './trail-job-tables.js';
import { WaiverTables1763710000000 } from './waiver-tables.js';
import { ReviewTables1763740000000 } from './review-tables.js';
import { SealTables1763750000000 } from './seal-tables.js';

/** Every step that ever changed the tables, oldest first; a published step is never edited. */
export const MIGRATIONS = [
  RegisterTables1763700000000,
  ...SURVEY_COLUMN_MIGRATIONS,
  WaiverTables1763710000000,
  AccountTables1763720000000,
  TrailJobTables1763730000000,
  ReviewTables1763740000000,
  SealTables1763750000000,
];
