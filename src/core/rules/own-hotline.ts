import { systemRule } from '../audit/rule.js';
import { checkOwnService } from '../audit/shared-service.js';
import { clause } from '../survey/citation.js';

export const ownHotline = systemRule({
  id: 'own-hotline',
  title: '独立设置的政务热线',
  theme: 'governance',
  meaning:
    '系统类别是政务热线，不是上级配发的，也只在本单位使用：不是统一的12345热线。上级配发或者用到单位以外的，视为统一热线，不判。',
  pitfalls: [
    '110、119、120等依法单设的紧急热线不在整合之列，应当逐个核实。',
    '热线已经并入12345、只保留后台坐席的，可能仍按原样填报。',
  ],
  basis: [
    clause('binzhou', '16', '推动政务热线后台整合'),
    clause('zibo', '21', '建设形成全市统一的12345政务服务热线'),
    clause('shandong', '30', '完成全省各类热线服务资源、主要社交平台与政务服务平台的对接和服务融合'),
  ],
  inServiceOnly: true,
  parameters: {},
  check: (values) => checkOwnService(values, '政务热线'),
  examples: [
    {
      why: '部门自建的热线后台',
      values: { category: '政务热线', buildType: '自建', useScope: '单位内部' },
      verdict: 'flagged',
    },
    { why: '上级统一配发的热线', values: { category: '政务热线', buildType: '市级配发' }, verdict: 'clear' },
    { why: '供全市使用的统一热线', values: { category: '政务热线', useScope: '覆盖到县' }, verdict: 'clear' },
    { why: '是别的系统', values: { category: '业务系统', buildType: '自建' }, verdict: 'clear' },
    {
      why: '自建，没有填使用范围',
      values: { category: '政务热线', buildType: '自建' },
      verdict: 'undetermined',
    },
    { why: '没有填系统类别', values: { buildType: '自建', useScope: '单位内部' }, verdict: 'undetermined' },
    {
      why: '已停用的系统不判',
      values: { lifecycle: '已停用', category: '政务热线', buildType: '自建', useScope: '单位内部' },
      verdict: 'not-applicable',
    },
  ],
});
