import { clause } from '../survey/citation.js';
import { definePack } from './pack.js';

const OFFICE = '市电子政务办';

export const ankang = definePack({
  id: 'ankang',
  title: '安康市口径',
  policy: 'ankang',
  letterhead: '安康市',
  omit: { 'duplicate-function': '安康市文件只要求清理“僵尸”信息系统，没有“影子”系统的条款' },
  headings: { function: '功能', constructionFunding: '经费来源' },
  duties: [
    { list: 'suspected-dormant', receiver: '市审计局', due: '2018-04' },
    { list: 'suspected-duplicate', receiver: OFFICE, due: '2018-04' },
    { list: 'missing-evidence', receiver: '各填报单位', due: '2018-01' },
    { list: 'report-upward', receiver: OFFICE, due: '2018-01' },
    { list: 'department-summary', receiver: OFFICE, due: '2018-01' },
    {
      ...{ list: 'decommission', receiver: OFFICE, due: '2018-01', finish: '2018-04' },
      clause: clause('ankang', '1', '梳理形成本部门清理整合的信息系统清单'),
    },
    {
      ...{ list: 'cleanup-plan', receiver: OFFICE, due: '2018-01', finish: '2018-04' },
      clause: clause('ankang', '5', '使用范围小、频度低的“僵尸”信息系统的清理工作'),
    },
    {
      ...{ list: 'join-platform', receiver: OFFICE, due: '2018-01', finish: '2018-08' },
      clause: clause('ankang', '1', '接入市共享交换平台的信息系统清单'),
    },
    {
      ...{ list: 'three-batches', receiver: OFFICE, due: '2018-08' },
      clause: clause('ankang', '一（三）', '实现“整合一批、清理一批、规范一批”的工作目标'),
    },
    {
      ...{ list: 'integration', receiver: OFFICE, due: '2018-08' },
      clause: clause('ankang', '9', '市直各部门推进本部门政务信息系统向市电子政务内网或外网迁移'),
    },
  ],
  deliverables: [
    {
      title: '自查报告、清理整合的信息系统清单、接入市共享交换平台的信息系统清单',
      receiver: OFFICE,
      due: '2018-01',
      milestones: [
        { what: '专项审计并通报结果', due: '2018-04' },
        { what: '基本完成“僵尸”信息系统清理', due: '2018-04' },
      ],
      clause: clause('ankang', '1', '将自查报告和相关清单报市电子政务办公室备案'),
    },
    {
      title: '整合一批、清理一批、规范一批（每个系统归入其中之一）',
      receiver: OFFICE,
      due: '2018-08',
      milestones: [],
      clause: clause('ankang', '一（三）', '实现“整合一批、清理一批、规范一批”的工作目标'),
    },
  ],
});
