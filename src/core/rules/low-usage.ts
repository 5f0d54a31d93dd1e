import { all, ask, either } from '../audit/truth.js';
import { clear, flagged, houseDefault, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

const READ = ['useScope', 'useFrequency', 'monthlyUses'] as const;

export const lowUsage = systemRule({
  id: 'low-usage',
  title: '使用范围小、频度低',
  theme: 'dormant',
  meaning:
    '只在内设机构或单位内部使用，并且每季度、每年才用或基本不用，或者每月使用次数低于下限。范围和频度有一项肯定不低的，即为否；还可能因补答而改变的，为缺据。',
  pitfalls: [
    '值班、保密、财务等系统使用人少是职责所限，不等于没有必要。',
    '按季度、按年报送的业务频度天然较低。',
    '月使用次数如果填的是登录人数，会偏低。',
  ],
  basis: [clause('zibo', '2', '适用范围小、频度低'), clause('ankang', '二（二）1', '使用范围小、频度低')],
  inServiceOnly: true,
  parameters: {
    monthlyUses: {
      label: '月使用次数下限',
      unit: '次/月',
      default: 10,
      source: houseDefault('每月不足十次，约每周不到三次'),
    },
  },
  check({ useScope, useFrequency, monthlyUses }, { parameters }) {
    const narrow = ask(useScope, (scope) => scope === '内设机构' || scope === '单位内部');
    const seldom = either(
      ask(useFrequency, (frequency) => ['每季度', '每年', '基本不用'].includes(frequency)),
      ask(monthlyUses, (uses) => uses < parameters.monthlyUses),
    );
    const low = all(narrow, seldom);
    if (low === 'yes') return flagged(READ);
    if (low === 'no') return clear(READ);
    return undetermined(
      [
        ...(narrow === 'blank' ? (['useScope'] as const) : []),
        ...(seldom === 'blank' ? (['useFrequency', 'monthlyUses'] as const) : []),
      ],
      READ,
    );
  },
  examples: [
    {
      why: '单位内部使用，每年才用',
      values: { useScope: '单位内部', useFrequency: '每年' },
      verdict: 'flagged',
    },
    { why: '每月9次，低于下限', values: { useScope: '内设机构', monthlyUses: 9 }, verdict: 'flagged' },
    { why: '每月10次，正好在下限', values: { useScope: '内设机构', monthlyUses: 10 }, verdict: 'clear' },
    { why: '范围小但每天使用', values: { useScope: '内设机构', useFrequency: '每天' }, verdict: 'clear' },
    { why: '一年一次但覆盖全市', values: { useScope: '覆盖到市', useFrequency: '每年' }, verdict: 'clear' },
    { why: '范围未填而使用很少', values: { useFrequency: '基本不用' }, verdict: 'undetermined' },
    { why: '范围小，频度两项都未填', values: { useScope: '单位内部' }, verdict: 'undetermined' },
    {
      why: '范围未填但使用频繁，已能判定',
      values: { useFrequency: '每天', monthlyUses: 900 },
      verdict: 'clear',
    },
    {
      why: '在建系统不判',
      values: { lifecycle: '在建', useScope: '单位内部', monthlyUses: 0 },
      verdict: 'not-applicable',
    },
  ],
});
