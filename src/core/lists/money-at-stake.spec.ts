import type { Findings } from '../audit/finding.js';
import type { VerdictKind } from '../audit/rule.js';
import type { SurveyedSystem } from '../survey/system.js';
import { addExactly } from '../survey/add-exactly.js';
import { moneyAtStake, moneyByDepartment } from './money-at-stake.js';

const source = { file: 'a.xlsx', sheet: 's', row: 6, column: null };

/** One line per system: id, department, verdict, yearly money. */
function inventory(
  lines: readonly (readonly [string, string, VerdictKind, number | undefined])[],
  more: Partial<Pick<Findings, 'groups' | 'sameSystem'>> = {},
): { readonly findings: Findings; readonly systems: ReadonlyMap<string, SurveyedSystem> } {
  const systems = lines.map(([id, department, zombie, cost]) => ({
    id,
    department,
    systemName: id,
    source,
    zombie,
    verdicts: [],
    answers: {},
    values: cost === undefined ? {} : { annualOpsCost: cost },
  }));
  return {
    findings: { pack: 'national', asOf: '2017-12-31', groups: [], sameSystem: [], ...more, systems },
    systems: new Map(systems.map((system) => [system.id, system])),
  };
}

const group = (members: readonly string[], survivor: string) => ({
  id: 'G',
  rule: 'duplicate-function',
  members,
  survivor,
  survivorReasons: [],
  pairs: [],
});

describe('money at stake', () => {
  it('counts a system that is dormant and duplicate once, and not the survivor', () => {
    const { findings, systems } = inventory(
      [
        ['A', '甲局', 'clear', 40],
        ['B', '甲局', 'flagged', 3.3],
        ['C', '乙局', 'clear', 1.1],
        ['D', '乙局', 'undetermined', 100],
      ],
      { groups: [group(['A', 'B', 'C'], 'A')] },
    );
    expect(moneyAtStake(findings, systems)).toEqual({ amount: 4.4, systems: 2, blanks: 0 });
  });

  it('counts a survivor that is itself dormant', () => {
    const { findings, systems } = inventory(
      [
        ['A', '甲局', 'flagged', 2],
        ['B', '甲局', 'clear', 1],
      ],
      { groups: [group(['A', 'B'], 'A')] },
    );
    expect(moneyAtStake(findings, systems).amount).toBe(3);
  });

  it('counts one system that two departments report once, where it is reported first', () => {
    const { findings, systems } = inventory(
      [
        ['A', '甲局', 'flagged', undefined],
        ['B', '乙局', 'flagged', 12],
      ],
      { sameSystem: [['A', 'B']] },
    );
    expect([...moneyByDepartment(findings, systems)]).toEqual([
      ['甲局', { amount: 12, systems: 1, blanks: 0 }],
      ['乙局', { amount: 0, systems: 0, blanks: 0 }],
    ]);
  });

  it('counts systems that did not state their money, instead of taking it for zero', () => {
    const { findings, systems } = inventory([
      ['A', '甲局', 'flagged', undefined],
      ['B', '甲局', 'flagged', 0],
    ]);
    expect(moneyAtStake(findings, systems)).toEqual({ amount: 0, systems: 2, blanks: 1 });
  });

  it('adds without rounding errors', () => {
    expect(addExactly([0.1, 0.2, 28.6, 4.8])).toBe(33.7);
  });
});
