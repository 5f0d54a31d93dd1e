import { RULES } from '../rules/index.js';
import { lowUsage } from '../rules/low-usage.js';
import { national } from './national.js';
import { rulesInForce, setting } from './pack.js';

const inForce = (pack: typeof national, id: string) =>
  rulesInForce(pack, RULES).find(({ rule }) => rule.id === id);

describe('rulesInForce', () => {
  it('puts every rule in force nationally, with its first clause and its house defaults', () => {
    expect(rulesInForce(national, RULES).map(({ rule }) => rule)).toEqual(RULES);
    expect(inForce(national, 'low-usage')).toMatchObject({
      clause: lowUsage.basis[0],
      parameters: { monthlyUses: 10 },
    });
  });

  it('cites the clause of its own document where the rule has one', () => {
    const ankang = { ...national, policy: 'ankang' as const };
    expect(inForce(ankang, 'low-usage')?.clause.text).toBe('使用范围小、频度低');
    expect(inForce(ankang, 'duplicate-function')?.clause.policy).toBe('zibo');
  });

  it('changes exactly what it says it changes', () => {
    const changed = {
      ...national,
      settings: [setting(lowUsage, { monthlyUses: 5 })],
      omit: { 'idle-resources': '…' },
    };
    expect(inForce(changed, 'low-usage')?.parameters).toEqual({ monthlyUses: 5 });
    expect(inForce(changed, 'idle-resources')).toBeUndefined();
    const others = (pack: typeof national) =>
      rulesInForce(pack, RULES).filter(({ rule }) => !['low-usage', 'idle-resources'].includes(rule.id));
    expect(others(changed)).toEqual(others(national));
  });
});
