import { checkPackText } from './check-pack.js';
import { locateJson } from './locate-json.js';
import { definePack } from './pack.js';

const PACK = {
  id: 'example-city',
  title: '示例市口径',
  policy: 'zibo',
  letterhead: '示例市',
  omit: { 'users-exceed-scope': '本市不要求注册' },
  settings: [{ rule: 'low-usage', parameters: { monthlyUses: 5 } }],
  duties: [{ list: 'suspected-dormant', receiver: '市审计局', due: '2017-12' }],
} as const;
const LISTS = ['suspected-dormant'];
const check = (content: unknown) => checkPackText(JSON.stringify(content, null, 1), LISTS);
const errorsIn = (text: string): readonly string[] => {
  const checked = checkPackText(text, LISTS);
  return 'errors' in checked ? checked.errors : [];
};
const errorsOf = (content: unknown) => errorsIn(JSON.stringify(content, null, 1));

describe('checkPackText', () => {
  it('passes a pack that is right, as it stands', () => {
    expect(check(PACK)).toEqual({ pack: definePack(PACK) });
  });

  it('fills what a pack may leave out', () => {
    expect(check({ id: 'x', title: 'X' })).toEqual({
      pack: definePack({ id: 'x', title: 'X', policy: null, letterhead: '' }),
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
    ['a threshold that is no number', setting('low-usage', { monthlyUses: '5' }), '应当是不小于 0 的数'],
    ['a negative threshold', setting('low-usage', { monthlyUses: -1 }), '应当是不小于 0 的数'],
    ['an unknown rule set', setting('no-such-rule', {}), '没有规则'],
    ['a rule set twice', { ...PACK, settings: [...PACK.settings, ...PACK.settings] }, '写了两次'],
    ['settings that are no list', { ...PACK, settings: {} }, '“settings”应当是列表'],
    [
      'a duty of no list',
      { ...PACK, duties: [{ list: 'x', receiver: '甲', due: '2017-12' }] },
      '没有写对清单',
    ],
    [
      'a duty without receiver',
      { ...PACK, duties: [{ list: 'suspected-dormant', due: '2017-12' }] },
      '报送给谁',
    ],
    [
      'a deadline in the thirteenth month',
      { ...PACK, duties: [{ ...PACK.duties[0], due: '2017-13' }] },
      '时限（due）应当写成',
    ],
    ['a trial without a reason', { ...PACK, trial: [{ rule: 'own-mailbox' }] }, '试行没有写明原因'],
    [
      'clauses of no document',
      { ...PACK, clauses: [{ rule: 'low-usage', item: '3', text: '…' }] },
      '缺少“document”',
    ],
    ['an unknown question', { ...PACK, questions: ['systemName', 'shoeSize'] }, '没有问题“"shoeSize"”'],
    ['a deliverable without clause', { ...PACK, deliverables: [{ title: '清单' }] }, '没有写明条款'],
  ])('refuses %s', (_, content, message) => {
    expect(errorsOf(content).join('\n')).toContain(message);
  });

  it('says everything that is wrong, not the first thing only', () => {
    expect(errorsOf({ id: '', title: '', policy: 3, omit: [], settings: 1, duties: 1 })).toHaveLength(6);
  });

  it('names the line of each mistake', () => {
    const text = [
      '{',
      '  "id": "x",',
      '  "title": "X",',
      '  "policy": "zibo",',
      '  "settings": [',
      '    { "rule": "low-usage", "parameters": { "monthlyUses": 5 } },',
      '    { "rule": "idle-resources",',
      '      "parameters": {',
      '        "idleMonths": "12" } }',
      '  ],',
      '  "omit": { "low-usage": "甲", "own-mailbox": "" },',
      '  "policy": "ankang"',
      '}',
    ].join('\n');
    expect(errorsIn(text)).toEqual([
      '第 9 行：规则“idle-resources”的参数“idleMonths”应当是不小于 0 的数',
      '第 11 行：不用规则“own-mailbox”没有写明原因',
      '第 12 行：“policy”写了两次',
    ]);
  });

  it.each([
    ['{\n "id": "x"\n "title": "X"\n}', '第 3 行'],
    ['{\n "id": "x",\n', '内容没有写完'],
    ['{\n id: 1}', '第 2 行'],
    ['{"id": }', '“}”之前缺少内容'],
    ['{} 1', '结尾之后'],
    ['['.repeat(100_000), '括号套得太深'],
  ])('says where %j is no JSON', (text, message) => {
    expect(errorsIn(text).join()).toContain(message);
  });
});

describe('headings of its own', () => {
  it.each([
    [{ useScope: '适用范围' }, ''],
    [{ useScope: '范围' }, '“useScope”的栏目名称只能是：使用范围、适用范围、覆盖范围'],
    [{ scope: '适用范围' }, '没有问题“scope”'],
    [[], '对照'],
  ])('%j', (headings, message) => {
    expect(errorsIn(JSON.stringify({ ...PACK, headings })).join()).toContain(message);
    if (!message) expect(errorsIn(JSON.stringify({ ...PACK, headings }))).toEqual([]);
  });
});

describe('locateJson', () => {
  it('reads what JSON.parse reads', () => {
    for (const value of [PACK, [1, -2.5e3, true, null, '引号\\"\u00e9\n', [], {}], 'x', 0]) {
      const located = locateJson(JSON.stringify(value, null, 2));
      expect('value' in located && located.value).toEqual(value);
    }
  });
});

function setting(rule: string, parameters: Readonly<Record<string, unknown>>) {
  return { ...PACK, settings: [{ rule, parameters }] };
}
