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
