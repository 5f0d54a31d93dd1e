import { clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

export const dedicatedNetwork = systemRule({
  id: 'dedicated-network',
  title: '运行在业务专网上',
  theme: 'governance',
  meaning: '承载网络中有业务专网（部门专网、行业专网、专线）。没有填承载网络的，为缺据。',
  pitfalls: [
    '国家统一规划建设的业务专网按国家部署整合，本级不能自行关停。',
    '公安、审判等依法单独组网的，应当由主管部门出具说明后保留。',
    '同时填了政务外网和业务专网的，可能正在迁移途中。',
  ],
  basis: [
    clause('zibo', '5', '原则上不再新建独立的业务专网网络'),
    clause('dalian', '一.7', '符合整合条件的各类业务专网都要向市电子政务内网或外网整合'),
    clause('ankang', '二（一）1', '政府各类业务专网都要向市电子政务内网或外网整合'),
    clause('shandong', '13', '全面整合全省各级部门各类业务专网（专线）'),
    clause('binzhou', '9', '加快部门业务专网整合迁移'),
  ],
  inServiceOnly: true,
  parameters: {},
  check({ networks }) {
    if (networks === undefined) return undetermined(['networks']);
    return networks.includes('业务专网') ? flagged(['networks']) : clear(['networks']);
  },
  examples: [
    { why: '只在业务专网上', values: { networks: ['业务专网'] }, verdict: 'flagged' },
    { why: '政务外网和业务专网都有', values: { networks: ['政务外网', '业务专网'] }, verdict: 'flagged' },
    { why: '在政务外网上', values: { networks: ['政务外网', '互联网'] }, verdict: 'clear' },
    { why: '没有填承载网络', values: {}, verdict: 'undetermined' },
    { why: '在建系统不判', values: { lifecycle: '在建', networks: ['业务专网'] }, verdict: 'not-applicable' },
  ],
});
