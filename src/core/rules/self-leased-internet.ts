import { clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

export const selfLeasedInternet = systemRule({
  id: 'self-leased-internet',
  title: '自行租用互联网出口',
  theme: 'governance',
  meaning: '互联网出口填“自行租用”，没有走统一出口。没有填的，为缺据。',
  pitfalls: [
    '部署在运营商机房或公有云的系统，线路可能随机房提供，不是单位另外租用的。',
    '几个系统共用一条线路的，取消线路要一并安排。',
  ],
  basis: [
    clause('dalian', '一.7', '市政府各部门自行租用的互联网专线全部取消'),
    clause('shandong', '14', '整合部门互联网出口'),
    clause('zibo', '4', '整合各部门互联网出口'),
    clause('binzhou', '7', '实施互联网出口整合'),
  ],
  inServiceOnly: true,
  parameters: {},
  check({ internetExit }) {
    if (internetExit === undefined) return undetermined(['internetExit']);
    return internetExit === '自行租用' ? flagged(['internetExit']) : clear(['internetExit']);
  },
  examples: [
    { why: '自行向运营商租用', values: { internetExit: '自行租用' }, verdict: 'flagged' },
    { why: '走统一出口', values: { internetExit: '统一出口' }, verdict: 'clear' },
    { why: '不上互联网', values: { internetExit: '无' }, verdict: 'clear' },
    { why: '没有填', values: {}, verdict: 'undetermined' },
    {
      why: '已停用的系统不判',
      values: { lifecycle: '已停用', internetExit: '自行租用' },
      verdict: 'not-applicable',
    },
  ],
});
