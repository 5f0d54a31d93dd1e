import type { RefusalCode, Slots } from '../../core/intake/refusals.js';

/** Unwinds to the place that turns it into a rejected reading; bad content never becomes another error. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly slots: Slots = {},
  ) {
    super(code);
  }
}
