import { ACCOUNT_TABLES } from './account.entity.js';
import { JobSchema } from './job.entity.js';
import { INTAKE_TABLES } from './intake.entity.js';
import { JUDGING_INPUT_TABLES } from './judging-inputs.entity.js';
import { REGISTER_TABLES } from './register.entity.js';
import { REVIEW_TABLES } from './review.entity.js';
import { SEAL_TABLES } from './seal.entity.js';
import { TrailSchema } from './trail.entity.js';
import { SavedViewSchema } from './view.entity.js';
import { WaiverSchema } from './waiver.entity.js';

/** Every table, one line per file of them. */
export const ENTITIES = [
  ...REGISTER_TABLES,
  ...INTAKE_TABLES,
  ...JUDGING_INPUT_TABLES,
  WaiverSchema,
  ...ACCOUNT_TABLES,
  TrailSchema,
  JobSchema,
  ...REVIEW_TABLES,
  ...SEAL_TABLES,
  SavedViewSchema,
];
