import { ask, either } from '../audit/truth.js';
import { clear, conflicting, flagged, houseDefault, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';
import { isMonthsPast } from '../survey/partial-date.js';

export const idleResources = systemRule({
  id: 'idle-resources',
  title: '资源长期空闲',
  theme: 'dormant',
  meaning:
    '平均CPU利用率低于下限，或者最近使用时间距普查月已满规定月数。最近使用时间那么久远、使用频度却填每天或每周的，答案互相矛盾，为存疑。两项都没有回答的，为缺据。',
  pitfalls: [
    '应急、灾备类系统平时空闲是正常状态。',
    'CPU利用率低也可能是服务器配置过大，而不是没有人用；这类系统另列，建议缩容而不是关停。',
    '最近使用时间往往凭记忆填写，应当以登录日志核实。',
  ],
  basis: [
    clause('zibo', '2', '所占资源长期处于空闲状态'),
    clause('ankang', '二（二）1', '所占资源长期处于空闲状态'),
    clause('shandong', '5', '清理资源闲置、功能可替代的“僵尸”系统'),
  ],
  inServiceOnly: true,
  parameters: {
    cpuUtilisation: {
      label: '平均CPU利用率下限',
      unit: '%',
      default: 10,
      source: houseDefault('低于一成视为空闲'),
    },
    idleMonths: {
      label: '未使用月数',
      unit: '个月',
      default: 12,
      source: houseDefault('满一年未使用视为长期'),
    },
  },
  check({ cpuUtilisation, lastUsed, useFrequency }, { parameters, asOf }) {
    const unused = ask(lastUsed, (date) => isMonthsPast(date, parameters.idleMonths, asOf));
    const frequent = useFrequency === '每天' || useFrequency === '每周';
    if (unused === 'yes' && frequent) {
      return conflicting(
        ['lastUsed', 'useFrequency', 'cpuUtilisation'],
        `最近使用时间为“${lastUsed}”，使用频度却填“${useFrequency}”`,
      );
    }
    // Some months of that year would contradict the answer and others would not: nobody can tell yet.
    if (unused === 'vague' && frequent) return undetermined(['lastUsed'], ['lastUsed', 'useFrequency']);
    const idle = either(
      unused,
      ask(cpuUtilisation, (share) => share < parameters.cpuUtilisation),
    );
    if (idle === 'yes') return flagged(['cpuUtilisation', 'lastUsed', 'useFrequency', 'monthlyUses']);
    if (idle === 'no') return clear(['cpuUtilisation', 'lastUsed']);
    return undetermined(idle === 'vague' ? ['lastUsed'] : ['cpuUtilisation', 'lastUsed'], [
      'cpuUtilisation',
      'lastUsed',
    ]);
  },
  examples: [
    { why: 'CPU利用率刚低于下限', values: { cpuUtilisation: 9.9, lastUsed: '2017-12' }, verdict: 'flagged' },
    { why: 'CPU利用率正好在下限', values: { cpuUtilisation: 10 }, verdict: 'clear' },
    { why: '满12个月未使用', values: { lastUsed: '2016-12', cpuUtilisation: 40 }, verdict: 'flagged' },
    { why: '差一个月满12个月', values: { lastUsed: '2017-01' }, verdict: 'clear' },
    { why: '只写到年，整年都已满12个月', values: { lastUsed: '2016' }, verdict: 'flagged' },
    {
      why: '久未使用却填每天',
      values: { lastUsed: '2015-06', useFrequency: '每天', cpuUtilisation: 3 },
      verdict: 'conflicting',
    },
    { why: '两项都没有回答', values: { useFrequency: '每年' }, verdict: 'undetermined' },
    { why: '拟建系统不判', values: { lifecycle: '拟建', cpuUtilisation: 0 }, verdict: 'not-applicable' },
  ],
});
