import { RULES } from '../rules/index.js';
import { lowUsage } from '../rules/low-usage.js';
import { national } from './national.js';
import { citeClause } from '../survey/citation.js';
import { FIELD_IDS } from '../survey/survey.js';
import { ownServerRoom } from '../rules/own-server-room.js';
import { definePack, questionsAsked, reasonLeftOut, rulesInForce, setting, withTrial } from './pack.js';

const ankangLike = { ...national, policy: 'ankang' as const };

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
    expect(inForce(ankang, 'own-server-room')).toBeUndefined();
    expect(reasonLeftOut(ankang, ownServerRoom)).toContain('没有与本规则对应的条款');
  });

  it('cites a city’s own document before any other', () => {
    const clauses = [{ rule: 'low-usage', item: '三', text: '用得很少的系统' }];
    const city = definePack({ ...ankangLike, document: '示例市方案', clauses });
    const clause = inForce(city, 'low-usage')?.clause;
    expect(clause && citeClause(clause)).toBe('《示例市方案》第三项：“用得很少的系统”');
    expect(inForce(city, 'idle-resources')?.clause.policy).toBe('ankang');
  });

  it('keeps what is on trial out of force until it is promoted', () => {
    const trial = [
      { rule: 'low-usage', parameters: { monthlyUses: 30 }, reason: '试一试' },
      { rule: 'own-mailbox', parameters: {}, reason: '新规则' },
    ];
    const pack = { ...national, trial };
    expect(inForce(pack, 'low-usage')?.parameters).toEqual({ monthlyUses: 10 });
    expect(inForce(pack, 'own-mailbox')).toBeUndefined();
    expect(inForce(withTrial(pack), 'low-usage')?.parameters).toEqual({ monthlyUses: 30 });
    expect(inForce(withTrial(pack), 'own-mailbox')).toBeDefined();
  });

  it('asks the questions of the survey of its policy', () => {
    expect(questionsAsked(national)).toEqual(FIELD_IDS);
    expect(questionsAsked(ankangLike)).toContain('mlpsLevel');
    expect(questionsAsked(ankangLike)).not.toContain('monthlyUses');
    expect(questionsAsked({ ...national, questions: ['lastUsed', 'systemName'] })).toEqual([
      'systemName',
      'lastUsed',
    ]);
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
