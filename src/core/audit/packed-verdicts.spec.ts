import type { Evidence, Verdict } from './finding.js';
import { basesOf, packVerdicts, unpackVerdicts } from './packed-verdicts.js';

const source = { file: '甲.xlsx', sheet: '清单', row: 3, column: null };
const clause = { policy: 'zibo', item: '2', text: '适用范围小、频度低' } as const;
const evidence = (own: Partial<Evidence>): Evidence => ({
  ...{ field: 'useScope', file: source.file, sheet: source.sheet, cell: 'J3', raw: '本处', value: null },
  ...own,
});
const verdict = (own: Partial<Verdict>): Verdict => ({
  ...{ rule: 'low-usage', verdict: 'clear', clause, evidence: [evidence({})] },
  ...{ thresholds: { monthlyUses: 10 }, missing: [] },
  ...own,
});
const bases = basesOf([{ id: 'low-usage', clause, parameters: { monthlyUses: 10 } }]);

describe('packed verdicts', () => {
  it.each<[string, readonly Verdict[]]>([
    ['none', []],
    [
      'one answer under several rules',
      [verdict({}), verdict({ verdict: 'undetermined', missing: ['useScope'] })],
    ],
    ['a note', [verdict({ note: '本规则只判定已建系统' })]],
    [
      'one note under several rules, and another',
      ['已停用', '“已停用”', '已停用'].map((note) => verdict({ note, missing: ['useScope', 'systemName'] })),
    ],
    ['a note and thresholds of its own', [verdict({ note: '已停用', thresholds: { monthlyUses: 3 } })]],
    [
      'an answer that is taken for granted',
      [verdict({ evidence: [evidence({}), evidence({ assumed: true })] })],
    ],
    ['an answer of another system', [verdict({ evidence: [evidence({ file: '乙.xlsx' }), evidence({})] })]],
    ['lists of values', [verdict({ evidence: [evidence({ value: ['a'] }), evidence({ value: ['b'] })] })]],
    [
      'blanks, and values as they were written',
      [{ cell: null, raw: '' }, { raw: '', value: '' }, { value: '本处' }, { raw: '3', value: 3 }].map(
        (own) => verdict({ evidence: [evidence(own)] }),
      ),
    ],
    ['other thresholds than the run has', [verdict({ thresholds: { monthlyUses: 3 } })]],
    ['a rule that the run does not know', [verdict({ rule: 'new-rule' })]],
  ])('come out as they went in: %s', (_, verdicts) => {
    const packed = packVerdicts({ source, verdicts }, bases);
    expect(JSON.stringify(unpackVerdicts(packed, source, bases))).toBe(JSON.stringify(verdicts));
  });

  it('writes a note once, and reads it where runs of earlier versions have it', () => {
    const verdicts = [verdict({ note: '已停用' }), verdict({ note: '已停用' })];
    const packed = packVerdicts({ source, verdicts }, bases);
    expect(packed.verdicts).toBe('[[["useScope","J3","本处",null]],[[[0],[],0],[[0],[],0]],["已停用"]]');
    const earlier = '[[["useScope","J3","本处",null]],[[[0],[],"已停用"],[[0],[],"已停用"]]]';
    expect(unpackVerdicts({ ...packed, verdicts: earlier }, source, bases)).toEqual(verdicts);
  });

  it('can be counted by rule and kind', () => {
    const verdicts = [verdict({}), verdict({ rule: 'other', verdict: 'flagged' })];
    expect(packVerdicts({ source, verdicts }, bases).kinds).toBe(';low-usage=clear;;other=flagged;');
  });
});
