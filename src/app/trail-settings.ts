import { LEAST_DAYS } from './check-trail.js';
import { Fault } from './fault.js';
import { TRAIL_HASHES, type TrailHash } from './trail-chain.js';

/** How long entries are kept at least; fewer days than the law asks are refused. */
export function readTrailDays(value: string): number {
  const days = /^\d{1,5}$/u.test(value) ? Number(value) : 0;
  if (days < LEAST_DAYS) throw new Fault('trail-days', { value, least: String(LEAST_DAYS) });
  return days;
}

export function readTrailHash(value: string): TrailHash {
  const found = TRAIL_HASHES.find((name) => name === value);
  if (found) return found;
  throw new Fault('bad-option', { option: 'QINGCHA_TRAIL_HASH', value, allowed: TRAIL_HASHES.join('、') });
}
