import type { Shape } from '../api.js';

/** Two systems of a group, as its run compared them. */
export type Pair = Shape<'GroupDto'>['pairs'][number];
