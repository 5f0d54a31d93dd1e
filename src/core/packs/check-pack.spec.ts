import { checkPack } from './check-pack.js';

const PACK = {
  id: 'example-city',
  title: '示例市口径',
  policy: 'zibo',
  letterhead: '示例市',
  omit: { 'users-exceed-scope': '本市不要求注册' },
  settings: [{ rule: 'low-usage', parameters: { monthlyUses: 5 } }],
  duties: [{ list: 'suspected-dormant', receiver: '市审计局', due: '2017-12' }],
};
const errorsOf = (content: unknown): readonly string[] => {
  const checked = checkPack(content);
  return 'errors' in checked ? checked.errors : [];
};

describe('checkPack', () => {
  it('passes a pack that is right, as it stands', () => {
    expect(checkPack(PACK)).toEqual({ pack: PACK });
  });

  it('fills what a pack may leave out', () => {
    expect(checkPack({ id: 'x', title: 'X' })).toEqual({
      pack: { id: 'x', title: 'X', policy: null, letterhead: '', omit: {}, settings: [], duties: [] },
    });
  });

  it.each([
    ['no object', null, '应当是一个 JSON 对象'],
    ['a list', [PACK], '应当是一个 JSON 对象'],
    ['a misspelt key', { ...PACK, setting: [] }, '没有“setting”这一项'],
    ['no title', { ...PACK, title: '' }, '缺少“title”'],
    ['an unknown policy', { ...PACK, policy: 'atlantis' }, '“policy”只能是'],
    ['a policy by an inherited name', { ...PACK, policy: 'toString' }, '“policy”只能是'],
    ['an unknown rule left out', { ...PACK, omit: { 'no-such-rule': '原因' } }, '没有规则“no-such-rule”'],
    ['a rule left out without a reason', { ...PACK, omit: { 'low-usage': '' } }, '没有写明原因'],
    [
      'a misspelt parameter',
      setting('low-usage', { monthlyUse: 5 }),
      '没有参数“monthlyUse”，可用的参数：monthlyUses',
    ],
    ['an inherited parameter', setting('low-usage', { toString: 5 }), '没有参数“toString”'],
    ['a threshold that is no number', setting('low-usage', { monthlyUses: '5' }), '不是数'],
    ['an unknown rule set', setting('no-such-rule', {}), '没有写对规则'],
    ['a rule set twice', { ...PACK, settings: [...PACK.settings, ...PACK.settings] }, '写了两次'],
    ['settings that are no list', { ...PACK, settings: {} }, '“settings”应当是列表'],
    ['a duty without receiver', { ...PACK, duties: [{ list: 'x', due: '2017-12' }] }, '“duties”应当是列表'],
  ])('refuses %s', (_, content, message) => {
    expect(errorsOf(content).join('\n')).toContain(message);
  });

  it('says everything that is wrong, not the first thing only', () => {
    expect(errorsOf({ id: '', title: '', policy: 3, omit: [], settings: 1, duties: 1 })).toHaveLength(6);
  });
});

function setting(rule: string, parameters: Readonly<Record<string, unknown>>) {
  return { ...PACK, settings: [{ rule, parameters }] };
}
