import type { Act } from './actor.js';

/** Records what changes nothing but must be known: a look at another unit's data, an export. */
export interface TrailPort {
  /** Durable when it returns; what it records must not happen when it fails. */
  record(act: Act): Promise<void>;
}
