import { clause } from '../survey/citation.js';
import { definePack } from './pack.js';

const OFFICES = '市政府办公厅、市电政信息办';

export const zibo = definePack({
  id: 'zibo',
  title: '淄博市口径',
  policy: 'zibo',
  letterhead: '淄博市',
  headings: { useScope: '适用范围' },
  duties: [
    { list: 'suspected-dormant', receiver: '市审计局', due: '2017-12' },
    { list: 'suspected-duplicate', receiver: '市审计局', due: '2017-12' },
    { list: 'missing-evidence', receiver: '各填报单位', due: '2017-12' },
    { list: 'report-upward', receiver: OFFICES, due: '2017-12' },
    { list: 'department-summary', receiver: OFFICES, due: '2017-12' },
    {
      ...{ list: 'decommission', receiver: OFFICES, due: '2017-12', finish: '2018-03' },
      clause: clause('zibo', '1', '形成系统清理清单和清理计划'),
    },
    {
      ...{ list: 'cleanup-plan', receiver: OFFICES, due: '2017-12', finish: '2018-03' },
      clause: clause('zibo', '2', '按照清理清单和清理计划完成清理任务'),
    },
    {
      ...{ list: 'duplicate-merge', receiver: OFFICES, due: '2017-12', finish: '2018-03' },
      clause: clause('zibo', '2', '全面整合设置重复、功能相近的“影子”系统'),
    },
    {
      ...{ list: 'integration', receiver: OFFICES, due: '2017-12', finish: '2018-06' },
      clause: clause('zibo', '3', '形成政务信息系统整合共享清单，明确整合共享完成时限'),
    },
    {
      ...{ list: 'unit-owned-systems', receiver: OFFICES, due: '2018-06' },
      clause: clause('zibo', '3', '基本消除以单个内设机构、所属单位名义存在的独立信息系统'),
    },
    {
      ...{ list: 'join-platform', receiver: OFFICES, due: '2018-03' },
      clause: clause('zibo', '11', '各区县及其他市级政务部门接入市级政务信息资源共享交换平台'),
    },
    {
      ...{ list: 'cloud-migration', receiver: '市电政信息办', due: '2018-03', finish: '2018-12' },
      clause: clause('zibo', '9', '制定部门内部政务信息系统迁移计划和迁移工作方案，报市电政信息办审核'),
    },
    {
      ...{ list: 'network-migration', receiver: OFFICES, due: '2018-12' },
      clause: clause('zibo', '5', '全面完成各类市级及以下自建业务专网向电子政务外网的分类迁移整合工作'),
    },
    {
      ...{ list: 'internet-exits', receiver: OFFICES, due: '2018-12' },
      clause: clause('zibo', '4', '2018年12月底完成市、区县两级政府部门互联网出口整合工作'),
    },
    {
      ...{ list: 'own-services', receiver: OFFICES, due: '2018-06' },
      clause: clause('zibo', '19', '将全市各类政府网站迁入政府网站统一技术平台运行'),
    },
  ],
  deliverables: [
    {
      title: '系统清理清单、清理计划',
      receiver: OFFICES,
      due: '2017-12',
      milestones: [{ what: '按清理清单和清理计划完成清理', due: '2018-03' }],
      clause: clause('zibo', '1', '形成系统清理清单和清理计划'),
    },
    {
      title: '政务信息系统整合共享清单（写明整合共享完成时限）',
      receiver: OFFICES,
      due: '2017-12',
      milestones: [{ what: '整合为一个“大系统”', due: '2018-06' }],
      clause: clause('zibo', '3', '形成政务信息系统整合共享清单，明确整合共享完成时限'),
    },
    {
      title: '迁移计划和迁移工作方案',
      receiver: '市电政信息办',
      due: '2018-03',
      milestones: [{ what: '完成整合迁移', due: '2018-12' }],
      clause: clause('zibo', '9', '制定部门内部政务信息系统迁移计划和迁移工作方案，报市电政信息办审核'),
    },
  ],
});
