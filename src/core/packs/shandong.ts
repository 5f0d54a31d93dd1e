import { clause } from '../survey/citation.js';
import { definePack } from './pack.js';

const ONE_PRONG = '山东省文件的“僵尸”系统只有“资源闲置”和“功能可替代”两个方面，没有这一条';

export const shandong = definePack({
  id: 'shandong',
  title: '山东省口径',
  policy: 'shandong',
  letterhead: '山东省',
  omit: {
    'detached-from-business': ONE_PRONG,
    'low-usage': ONE_PRONG,
    'maintenance-stopped': ONE_PRONG,
  },
  duties: [
    { list: 'suspected-dormant', receiver: '省政府办公厅', due: '2017-11' },
    { list: 'suspected-duplicate', receiver: '省政府办公厅', due: '2017-11' },
    { list: 'missing-evidence', receiver: '各填报单位', due: '2017-11' },
    { list: 'report-upward', receiver: '省政府办公厅', due: '2017-11' },
    { list: 'department-summary', receiver: '省政府办公厅', due: '2017-11' },
    {
      ...{ list: 'decommission', receiver: '省政府办公厅', due: '2017-11' },
      clause: clause('shandong', '5', '清理资源闲置、功能可替代的“僵尸”系统'),
    },
    {
      ...{ list: 'duplicate-merge', receiver: '省政府办公厅', due: '2017-11' },
      clause: clause('shandong', '5', '整合设置重复、功能相近的“影子”系统'),
    },
    {
      ...{ list: 'cleanup-plan', receiver: '省政府办公厅', due: '2017-11', finish: '2017-11' },
      clause: clause('shandong', '5', '基本完成省政府部门内部“僵尸”系统、“影子”系统清理整合工作'),
    },
    {
      ...{ list: 'join-platform', receiver: '省政府办公厅', due: '2017-12' },
      clause: clause('shandong', '18', '部门现有业务应用系统依据共享交换目录'),
    },
    {
      ...{ list: 'cloud-migration', receiver: '省政府办公厅', due: '2018-06', finish: '2018-12' },
      clause: clause('shandong', '7', '具备迁移条件业务系统的上云比例达到70%'),
    },
    {
      ...{ list: 'internet-exits', receiver: '省政府办公厅', due: '2018-03' },
      clause: clause('shandong', '14', '整合部门互联网出口'),
    },
    {
      ...{ list: 'network-migration', receiver: '省政府办公厅', due: '2018-12' },
      clause: clause('shandong', '13', '全面整合全省各级部门各类业务专网（专线）'),
    },
  ],
  deliverables: [
    {
      title: '“僵尸”系统、“影子”系统清理整合',
      receiver: '省政府办公厅',
      due: '2017-11',
      milestones: [],
      clause: clause('shandong', '5', '基本完成省政府部门内部“僵尸”系统、“影子”系统清理整合工作'),
    },
    {
      title: '业务系统上云（具备迁移条件的达到70%）',
      receiver: '省政府办公厅',
      due: '2018-06',
      milestones: [{ what: '基本完成系统上云', due: '2018-12' }],
      clause: clause(
        'shandong',
        '7',
        '具备迁移条件业务系统的上云比例达到70%，2018年年底前基本完成系统上云工作',
      ),
    },
  ],
});
