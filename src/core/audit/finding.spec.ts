import { summarise } from './finding.js';
import type { VerdictKind } from './rule.js';

describe('summarise', () => {
  it.each<readonly [readonly VerdictKind[], VerdictKind]>([
    [['clear', 'undetermined', 'conflicting', 'flagged'], 'flagged'],
    [['clear', 'undetermined', 'conflicting'], 'conflicting'],
    [['clear', 'undetermined', 'not-applicable'], 'undetermined'],
    [['clear', 'not-applicable'], 'clear'],
    [['not-applicable', 'not-applicable'], 'not-applicable'],
    [[], 'not-applicable'],
  ])('of %j is %s', (kinds, summary) => {
    expect(summarise(kinds)).toBe(summary);
    expect(summarise([...kinds].reverse())).toBe(summary);
  });
});
