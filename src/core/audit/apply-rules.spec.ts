import { clause } from '../survey/citation.js';
import type { SystemRecord } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import { applyRules } from './apply-rules.js';
import type { RuleInForce } from './judge-system.js';
import {
  type InventoryRule,
  type Outcome,
  type Rule,
  type SystemRule,
  type Theme,
  clear,
  flagged,
  inventoryRule,
  systemRule,
} from './rule.js';

const CLAUSE = clause('zibo', '2', '清理');
const shell = (id: string, theme: Theme) => ({
  ...{ id, theme, title: id, meaning: id, pitfalls: [id] as const, basis: [CLAUSE] as const },
  ...{ parameters: {}, examples: [] },
});
const perSystem = (id: string, theme: Theme, check: SystemRule['check'], inServiceOnly = true): Rule =>
  systemRule({ ...shell(id, theme), inServiceOnly, check });
const perInventory = (id: string, judge: InventoryRule['judge']): Rule =>
  inventoryRule({ ...shell(id, 'duplicate'), judge });

const system = (id: string, values: SystemRecord = {}): SurveyedSystem => ({
  id,
  department: '甲局',
  systemName: id,
  source: { file: 'a.xlsx', sheet: 'Sheet1', row: 3, column: null },
  values,
  answers: { useFrequency: { cell: 'D3', raw: '天天' } },
});
function run(
  systems: readonly SurveyedSystem[],
  rules: readonly Rule[],
  onProgress?: (done: number) => void,
) {
  const inForce: readonly RuleInForce[] = rules.map((rule) => ({
    rule,
    clause: CLAUSE,
    parameters: { limit: 3 },
  }));
  const words = { lexicon: { kinds: [], boilerplate: [] }, segment: (text: string) => [text] };
  const options = { pack: 'test', asOf: '2017-12-31', rules: inForce, words };
  return applyRules(systems, onProgress ? { ...options, onProgress } : options);
}

describe('applyRules', () => {
  it('judges dormant rules first and shows their verdicts to the others', () => {
    const seen: (readonly string[])[] = [];
    const reader = perSystem('reader', 'data-truth', (_, { dormant }) => {
      seen.push([...dormant]);
      return clear([]);
    });
    const dormant = perSystem('dormant', 'dormant', () => flagged(['useFrequency']));
    const comparer = perInventory('comparer', (systems, { isDormant }) => ({
      outcomes: new Map(systems.filter(({ id }) => isDormant(id)).map(({ id }) => [id, flagged([])])),
    }));
    const { systems } = run([system('S1')], [comparer, reader, dormant]);
    expect(seen).toEqual([['flagged']]);
    expect(systems[0]?.zombie).toBe('flagged');
    expect(systems[0]?.verdicts.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
      'dormant flagged',
      'reader clear',
      'comparer flagged',
    ]);
  });

  it('does not ask a rule about a system that is not in service, and says so', () => {
    const rule = perSystem('dormant', 'dormant', () => flagged([]));
    const { systems } = run(
      [system('S1', { lifecycle: '在建' }), system('S2', { lifecycle: '已建' })],
      [rule],
    );
    expect(systems.map(({ zombie }) => zombie)).toEqual(['not-applicable', 'flagged']);
    expect(systems[0]?.verdicts[0]?.note).toContain('在建');
  });

  it('takes a blank lifecycle for 已建 and marks the assumption in the evidence', () => {
    const [judged] = run(
      [system('S1')],
      [perSystem('dormant', 'dormant', () => clear(['useFrequency']))],
    ).systems;
    expect(judged?.verdicts[0]?.evidence).toEqual([
      { field: 'useFrequency', file: 'a.xlsx', sheet: 'Sheet1', cell: 'D3', raw: '天天', value: null },
      {
        field: 'lifecycle',
        file: 'a.xlsx',
        sheet: 'Sheet1',
        cell: null,
        raw: '',
        value: '已建',
        assumed: true,
      },
    ]);
    expect(judged?.verdicts[0]).toMatchObject({ clause: CLAUSE, thresholds: { limit: 3 }, missing: [] });
  });

  it('clears a system that an inventory rule says nothing of', () => {
    const outcome: Outcome = flagged(['function']);
    const rule = perInventory('pairs', () => ({ outcomes: new Map([['S2', outcome]]) }));
    const { systems } = run([system('S1'), system('S2')], [rule]);
    expect(systems.map(({ verdicts }) => verdicts[0]?.verdict)).toEqual(['clear', 'flagged']);
  });

  it('stops at a rule that throws and names rule and system', () => {
    const broken = () => {
      throw new Error('boom');
    };
    expect(() => run([system('S1')], [perSystem('broken', 'dormant', broken)])).toThrow(
      'rule broken failed on 甲局 S1: boom',
    );
    expect(() => run([system('S1')], [perInventory('broken', broken)])).toThrow(
      'rule broken failed on the inventory',
    );
  });

  it('reports the share done after each rule that compares, and at the end', () => {
    const shares: number[] = [];
    const rule = (id: string) => perSystem(id, 'dormant', () => clear([]));
    const comparer = perInventory('comparer', () => ({ outcomes: new Map() }));
    run([system('S1')], [rule('a'), comparer, rule('b')], (done) => shares.push(done));
    expect(shares).toEqual([0.5, 1]);
  });
});
