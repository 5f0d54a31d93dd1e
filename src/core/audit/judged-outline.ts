import type { Findings, JudgedSystem } from './finding.js';
import type { DuplicateGroup } from './rule.js';

/** What a run found, without what it rests on: enough to count by. */
export interface JudgedOutline {
  /** In register order. `kinds`: see `packed-verdicts`. */
  readonly systems: readonly (Pick<JudgedSystem, 'id' | 'department' | 'zombie'> & {
    readonly kinds: string;
  })[];
  readonly groups: readonly Pick<DuplicateGroup, 'members' | 'survivor'>[];
  readonly sameSystem: Findings['sameSystem'];
}
