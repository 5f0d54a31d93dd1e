import { FUNDING_SOURCES } from '../survey/code-lists.js';

const SEVERAL = '多种来源';

/** Where money comes from, one bar each; a system with several sources does not say how they share, so it stands apart. */
export const FUNDING_BARS: readonly string[] = [...FUNDING_SOURCES.map(String), SEVERAL];

/** The bar of these sources; `undefined` when none is stated. */
export const fundingBar = (named: readonly string[] = []): string | undefined =>
  named.length > 1 ? SEVERAL : named[0];
