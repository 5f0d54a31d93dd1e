import { inFen } from './in-fen.js';

const WAN = inFen(1);

/** The sum of amounts in 万元 that are exact to 分. */
export const addExactly = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + inFen(amount), 0) / WAN;
