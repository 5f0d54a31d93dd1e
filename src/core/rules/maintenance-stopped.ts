import { type Truth, all, ask } from '../audit/truth.js';
import { clear, conflicting, flagged, houseDefault, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';
import { isMonthsPast } from '../survey/partial-date.js';

const READ = ['opsStatus', 'opsContractEnd', 'lastUpdated'] as const;

export const maintenanceStopped = systemRule({
  id: 'maintenance-stopped',
  title: '运行维护停止更新服务',
  theme: 'dormant',
  meaning:
    '运维状态填“已停止”；或者运维状态填“仅故障处理”或未填，而运维合同到期和最近更新都已超过规定月数。填“持续更新”而两个日期都已超过的，答案互相矛盾，为存疑。',
  pitfalls: [
    '单位自行运维的系统没有运维合同，合同到期时间可能填的是建设合同的。',
    '功能稳定、无须更新的系统，最近更新时间可能很早。',
  ],
  basis: [clause('zibo', '2', '运行维护停止更新服务'), clause('ankang', '二（二）1', '运行维护停止更新服务')],
  inServiceOnly: true,
  parameters: {
    contractMonths: {
      label: '运维合同到期月数',
      unit: '个月',
      default: 12,
      source: houseDefault('到期满一年未续'),
    },
    updateMonths: { label: '未更新月数', unit: '个月', default: 24, source: houseDefault('满两年未更新') },
  },
  check({ opsStatus, opsContractEnd, lastUpdated }, { parameters, asOf }) {
    if (opsStatus === '已停止') return flagged(READ);
    const expired = ask(opsContractEnd, (date) => isMonthsPast(date, parameters.contractMonths, asOf));
    const stale = ask(lastUpdated, (date) => isMonthsPast(date, parameters.updateMonths, asOf));
    const lapsed = all(expired, stale);
    if (lapsed === 'no') return clear(READ);
    if (opsStatus === '持续更新') {
      // Only two known dates can contradict the answer.
      if (expired === 'blank' || stale === 'blank') return clear(READ);
      if (lapsed === 'yes')
        return conflicting(READ, '运维状态填“持续更新”，而运维合同早已到期、系统也久未更新');
    }
    if (lapsed === 'yes') return flagged(READ);
    const open = (truth: Truth) => truth === 'blank' || truth === 'vague';
    return undetermined(
      [
        ...(opsStatus === undefined ? (['opsStatus'] as const) : []),
        ...(open(expired) ? (['opsContractEnd'] as const) : []),
        ...(open(stale) ? (['lastUpdated'] as const) : []),
      ],
      READ,
    );
  },
  examples: [
    { why: '运维已停止', values: { opsStatus: '已停止' }, verdict: 'flagged' },
    {
      why: '两个日期正好都满期限',
      values: { opsStatus: '仅故障处理', opsContractEnd: '2016-12', lastUpdated: '2015-12' },
      verdict: 'flagged',
    },
    {
      why: '合同到期差一个月满12个月',
      values: { opsStatus: '仅故障处理', opsContractEnd: '2017-01', lastUpdated: '2015-12' },
      verdict: 'clear',
    },
    {
      why: '更新差一个月满24个月',
      values: { opsStatus: '仅故障处理', opsContractEnd: '2016-12', lastUpdated: '2016-01' },
      verdict: 'clear',
    },
    { why: '未填状态，但近期有更新', values: { lastUpdated: '2017-09' }, verdict: 'clear' },
    {
      why: '未填状态，两个日期都已过期',
      values: { opsContractEnd: '2014-11', lastUpdated: '2014-05' },
      verdict: 'flagged',
    },
    {
      why: '自称持续更新而两个日期都已过期',
      values: { opsStatus: '持续更新', opsContractEnd: '2015-08', lastUpdated: '2014-05' },
      verdict: 'conflicting',
    },
    { why: '持续更新，日期未填', values: { opsStatus: '持续更新' }, verdict: 'clear' },
    {
      why: '日期不足以判断',
      values: { opsStatus: '仅故障处理', opsContractEnd: '2015-08' },
      verdict: 'undetermined',
    },
    {
      why: '正在申请的系统不判',
      values: { lifecycle: '正在申请', opsStatus: '已停止' },
      verdict: 'not-applicable',
    },
  ],
});
