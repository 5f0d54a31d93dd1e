import { checkDate } from './resolve-round.js';
import type { Clock } from './ports.js';

/** China has one time zone and no summer time. */
const OFFSET_MS = 8 * 3_600_000;

/** The day of an official act: as said, else today in China. Never used to judge by. */
export function dayOf(said: string | undefined, clock: Clock): string {
  if (said !== undefined) return checkDate(said);
  return dayInChina(clock.now());
}

/** The day of a moment (ISO 8601). */
export const dayInChina = (at: string): string =>
  new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(0, 10);
