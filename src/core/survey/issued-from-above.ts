import type { SystemRecord } from './survey.js';

/** Issued by nation or province: a city proposes what becomes of it, and never shuts it down. */
export const isIssuedFromAbove = ({ buildType }: SystemRecord): boolean =>
  buildType === '国家配发' || buildType === '省级配发';
