import { AccountTables1763720000000 } from './account-tables.js';
import { SURVEY_COLUMN_MIGRATIONS } from './add-survey-columns.js';
import { GroupDecisions1763780000000 } from './group-decisions.js';
import { IntakeTables1763706000000 } from './intake-tables.js';
import { PackVerdicts1763701000000 } from './pack-verdicts.js';
import { JudgingInputTables1763708000000 } from './judging-input-tables.js';
import { RegisterTables1763700000000 } from './register-tables.js';
import { TrailJobTables1763730000000 } from './trail-job-tables.js';
import { WaiverTables1763710000000 } from './waiver-tables.js';
import { ReviewTables1763740000000 } from './review-tables.js';
import { ReviewPaths1763790000000 } from './review-paths.js';
import { RoundTerms1763760000000 } from './round-terms.js';
import { GroupedSystems1763770000000 } from './grouped-systems.js';
import { RunEntries1763810000000 } from './run-entries.js';
import { SealTables1763750000000 } from './seal-tables.js';
import { ViewTables1763800000000 } from './view-tables.js';

/** Every step that ever changed the tables, oldest first; a published step is never edited. */
export const MIGRATIONS = [
  RegisterTables1763700000000,
  PackVerdicts1763701000000,
  ...SURVEY_COLUMN_MIGRATIONS,
  IntakeTables1763706000000,
  JudgingInputTables1763708000000,
  WaiverTables1763710000000,
  AccountTables1763720000000,
  TrailJobTables1763730000000,
  ReviewTables1763740000000,
  SealTables1763750000000,
  RoundTerms1763760000000,
  GroupedSystems1763770000000,
  GroupDecisions1763780000000,
  ReviewPaths1763790000000,
  ViewTables1763800000000,
  RunEntries1763810000000,
];
