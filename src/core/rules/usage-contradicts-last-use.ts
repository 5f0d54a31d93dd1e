import { ask, either } from '../audit/truth.js';
import { DATA_TRUTH, clear, flagged, houseDefault, systemRule, undetermined } from '../audit/rule.js';
import { isMonthsPast } from '../survey/partial-date.js';

const READ = ['useFrequency', 'lastUsed', 'monthlyUses'] as const;

export const usageContradictsLastUse = systemRule({
  id: 'usage-contradicts-last-use',
  title: '使用频度与最近使用情况矛盾',
  theme: 'data-truth',
  meaning: '使用频度填每天或每周，而最近使用时间已是数月以前，或者月使用次数为0。',
  pitfalls: [
    '最近使用时间可能被理解为最近一次升级或录入的时间。',
    '月使用次数为0可能是把“没有统计”写成了0。',
  ],
  basis: DATA_TRUTH,
  inServiceOnly: true,
  parameters: {
    staleMonths: {
      label: '未使用月数',
      unit: '个月',
      default: 6,
      source: houseDefault('每周使用的系统不应半年无人使用'),
    },
  },
  check({ useFrequency, lastUsed, monthlyUses }, { parameters, asOf }) {
    if (useFrequency === undefined) return undetermined(['useFrequency']);
    if (useFrequency !== '每天' && useFrequency !== '每周') return clear(['useFrequency']);
    const contradicted = either(
      ask(lastUsed, (date) => isMonthsPast(date, parameters.staleMonths, asOf)),
      ask(monthlyUses, (uses) => uses === 0),
    );
    if (contradicted === 'yes')
      return flagged(READ, `使用频度填“${useFrequency}”，与最近使用时间或月使用次数不符`);
    if (contradicted === 'no') return clear(READ);
    return undetermined(contradicted === 'vague' ? ['lastUsed'] : ['lastUsed', 'monthlyUses'], READ);
  },
  examples: [
    {
      why: '每天使用，但已半年无人使用',
      values: { useFrequency: '每天', lastUsed: '2017-06' },
      verdict: 'flagged',
    },
    {
      why: '每天使用，五个月前用过',
      values: { useFrequency: '每天', lastUsed: '2017-07' },
      verdict: 'clear',
    },
    {
      why: '每周使用，但月使用次数为0',
      values: { useFrequency: '每周', monthlyUses: 0 },
      verdict: 'flagged',
    },
    {
      why: '每年才用，久未使用不矛盾',
      values: { useFrequency: '每年', lastUsed: '2016-03' },
      verdict: 'clear',
    },
    { why: '没有填频度', values: { lastUsed: '2015-01' }, verdict: 'undetermined' },
    {
      why: '在建系统不判',
      values: { lifecycle: '在建', useFrequency: '每天', monthlyUses: 0 },
      verdict: 'not-applicable',
    },
  ],
});
