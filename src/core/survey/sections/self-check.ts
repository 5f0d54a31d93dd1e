import { choice, date, text, yesNo, section } from '../field.js';

export const selfCheck = section('self-check', '自查意见', {
  selfZombie: yesNo({
    label: '自查是否僵尸系统',
    aliases: ['是否僵尸系统'],
    synonyms: { 不是: '否' },
    askedBy: ['zibo', 'ankang'],
    example: '否',
    help: '本单位自查结论',
  }),
  selfDisposition: choice({
    label: '部门处置意见',
    codes: ['保留', '整合', '迁移', '清理'],
    aliases: ['处置意见'],
    synonyms: {
      继续使用: '保留',
      继续保留: '保留',
      整合共享: '整合',
      合并: '整合',
      上云: '迁移',
      迁移上云: '迁移',
      关停: '清理',
      注销: '清理',
      停用: '清理',
      下线: '清理',
      清理注销: '清理',
      关停注销: '清理',
      注销关停: '清理',
    },
    askedBy: ['ankang', 'dalian', 'zibo'],
    example: '保留',
    help: '本单位建议的处置方式',
  }),
  plannedFinish: date({
    label: '计划完成时间',
    aliases: ['整合共享完成时限'],
    askedBy: ['zibo', 'dalian'],
    example: '2018-06',
    help: '计划完成整合、迁移或清理的日期',
  }),
  deferRequested: yesNo({
    label: '是否申请暂缓整合',
    synonyms: { 有: '是', 无: '否', 没有: '否', 不申请: '否', 申请: '是' },
    example: '否',
    help: '申请暂缓的须写明原因',
  }),
  deferReason: text({ label: '暂缓整合原因', help: '申请暂缓整合的理由和期限' }),
});
