import { systemRule } from '../audit/rule.js';
import { checkOwnService } from '../audit/shared-service.js';
import { clause } from '../survey/citation.js';

export const ownMailbox = systemRule({
  id: 'own-mailbox',
  title: '自建自租邮箱',
  theme: 'governance',
  meaning:
    '系统类别是电子邮件，不是上级配发的，也只在本单位使用：不是统一的邮箱。统一邮箱没有专门的问题可问，所以上级配发或者用到单位以外的都不算自建邮箱。',
  pitfalls: [
    '统一邮箱在本单位的登录入口，可能被当作一个系统填报，建设类型又填成“自建”。',
    '邮箱只是办公系统的一个模块时，系统类别会填“办公系统”，本规则看不到。',
  ],
  basis: [
    clause('binzhou', '17', '关停各级各部门自建、自租邮箱'),
    clause('shandong', '二（二）', '2017年年底前统一邮件、即时通讯等通用系统'),
  ],
  inServiceOnly: true,
  parameters: {},
  check: (values) => checkOwnService(values, '电子邮件'),
  examples: [
    {
      why: '部门自建、只供本单位使用的邮箱',
      values: { category: '电子邮件', buildType: '自建', useScope: '单位内部' },
      verdict: 'flagged',
    },
    { why: '市级统一配发的邮箱', values: { category: '电子邮件', buildType: '市级配发' }, verdict: 'clear' },
    { why: '供全市使用的统一邮箱', values: { category: '电子邮件', useScope: '覆盖到县' }, verdict: 'clear' },
    { why: '是别的系统', values: { category: '业务系统', buildType: '自建' }, verdict: 'clear' },
    {
      why: '自建，没有填使用范围',
      values: { category: '电子邮件', buildType: '自建' },
      verdict: 'undetermined',
    },
    { why: '没有填系统类别', values: { buildType: '自建', useScope: '单位内部' }, verdict: 'undetermined' },
    {
      why: '已停用的系统不判',
      values: { lifecycle: '已停用', category: '电子邮件', buildType: '自建', useScope: '单位内部' },
      verdict: 'not-applicable',
    },
  ],
});
