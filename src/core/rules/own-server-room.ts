import { clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

const READ = ['hosting', 'networks'] as const;

export const ownServerRoom = systemRule({
  id: 'own-server-room',
  title: '部署在部门自建机房',
  theme: 'governance',
  meaning:
    '部署在自建机房，并且不是只在局域网内运行的系统：部门机房只应保留网络接入设备和局域网系统。有一项肯定不符的，即为否；不能确定的，为缺据。',
  pitfalls: [
    '同一楼内几个部门共用的机房也可能填成“自建机房”。',
    '局域网系统另有互联网出口的，承载网络可能只填了局域网。',
  ],
  basis: [
    clause('dalian', '一.6', '清理机房，各部门机房原则上仅保留网络接入设备及局域网政务信息系统'),
    clause('zibo', '8', '各部门分散建设的机房、计算、存储的各类资源，整合成统一的基础设施资源'),
    clause('shandong', '3', '整合部门有关机房、计算、存储等资源'),
  ],
  inServiceOnly: true,
  parameters: {},
  check({ hosting, networks }) {
    const isLocalOnly = networks?.every((network) => network === '内部局域网' || network === '未联网');
    if ((hosting !== undefined && hosting !== '自建机房') || isLocalOnly === true) return clear(READ);
    if (hosting !== undefined && isLocalOnly === false) return flagged(READ);
    return undetermined(
      READ.filter((field) => (field === 'hosting' ? hosting : networks) === undefined),
      READ,
    );
  },
  examples: [
    {
      why: '自建机房，联政务外网',
      values: { hosting: '自建机房', networks: ['政务外网'] },
      verdict: 'flagged',
    },
    {
      why: '自建机房，局域网和互联网都联',
      values: { hosting: '自建机房', networks: ['内部局域网', '互联网'] },
      verdict: 'flagged',
    },
    {
      why: '自建机房，只在局域网',
      values: { hosting: '自建机房', networks: ['内部局域网'] },
      verdict: 'clear',
    },
    { why: '在政务云', values: { hosting: '政务云' }, verdict: 'clear' },
    { why: '没有填部署位置，但只在局域网，已能判定', values: { networks: ['未联网'] }, verdict: 'clear' },
    { why: '自建机房，没有填网络', values: { hosting: '自建机房' }, verdict: 'undetermined' },
    { why: '两项都没有填', values: {}, verdict: 'undetermined' },
    {
      why: '拟建系统不判',
      values: { lifecycle: '拟建', hosting: '自建机房', networks: ['互联网'] },
      verdict: 'not-applicable',
    },
  ],
});
