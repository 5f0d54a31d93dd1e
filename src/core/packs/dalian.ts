import { clause } from '../survey/citation.js';
import { definePack } from './pack.js';

const NO_CRITERIA = '大连市任务分工要求消除“僵尸”信息系统，但没有写明判断标准，不能据以判定';

export const dalian = definePack({
  id: 'dalian',
  title: '大连市口径',
  policy: 'dalian',
  letterhead: '大连市',
  omit: {
    'detached-from-business': NO_CRITERIA,
    'idle-resources': NO_CRITERIA,
    'low-usage': NO_CRITERIA,
    'maintenance-stopped': NO_CRITERIA,
    'replaceable-function': NO_CRITERIA,
    'duplicate-function': '大连市任务分工没有“影子”系统的条款，也没有写明功能重复的判断标准',
  },
  headings: { function: '功能', constructionFunding: '经费来源' },
  duties: [
    { list: 'suspected-dormant', receiver: '市审计局', due: '2017-12-15' },
    { list: 'suspected-duplicate', receiver: '市政府办公厅', due: '2017-12-15' },
    { list: 'missing-evidence', receiver: '各填报单位', due: '2017-12-15' },
    { list: 'report-upward', receiver: '市政府办公厅', due: '2017-12-15' },
    { list: 'department-summary', receiver: '市审计局', due: '2017-12' },
    {
      ...{ list: 'decommission', receiver: '市审计局', due: '2017-12-15', finish: '2018-03' },
      clause: clause('dalian', '一.1', '制定本部门政务信息系统的清理清单报市审计局'),
    },
    {
      ...{ list: 'cleanup-plan', receiver: '市审计局', due: '2017-12-15', finish: '2018-03' },
      clause: clause('dalian', '一.2', '基本完成本部门信息系统的清理工作'),
    },
    {
      ...{ list: 'integration', receiver: '市政府办公厅', due: '2017-12-15', finish: '2018-06' },
      clause: clause('dalian', '一.1', '制定本部门政务信息系统共享清单报市政府办公厅'),
    },
    {
      ...{ list: 'planned-duplicates', receiver: '市审计局', due: '2017-12-15' },
      clause: clause('dalian', '一.1', '梳理本部门已建、在建、拟建和正在申请的政务信息系统情况'),
    },
    {
      ...{ list: 'unit-owned-systems', receiver: '市政府办公厅', due: '2018-06' },
      clause: clause(
        'dalian',
        '一.3',
        '将本部门分散的、独立的信息系统整合为一个互联互通、业务协同、信息共享的“大系统”',
      ),
    },
    {
      ...{ list: 'network-migration', receiver: '市政府办公厅', due: '2018-12' },
      clause: clause('dalian', '一.7', '符合整合条件的各类业务专网都要向市电子政务内网或外网整合'),
    },
    {
      ...{ list: 'internet-exits', receiver: '市政府办公厅', due: '2018-12' },
      clause: clause('dalian', '一.7', '市政府各部门自行租用的互联网专线全部取消'),
    },
    {
      ...{ list: 'cloud-migration', receiver: '市政府数据中心', due: '2019-12' },
      clause: clause('dalian', '一.8', '制定迁移方案，统一迁移至市政府数据中心运行'),
    },
    {
      ...{ list: 'join-platform', receiver: '市政府办公厅', due: '2018-12' },
      clause: clause('dalian', '一.11', '逐步接入统一共享平台'),
    },
    {
      ...{ list: 'spot-check', receiver: '市审计局', due: '2018-06' },
      clause: clause('dalian', '二.市审计局.3', '对各部门政务信息系统清理情况进行抽检审计'),
    },
  ],
  deliverables: [
    {
      title: '政务信息系统清理清单',
      receiver: '市审计局',
      due: '2017-12-15',
      milestones: [
        { what: '基本完成清理', due: '2018-03' },
        { what: '抽检审计', due: '2018-06' },
      ],
      clause: clause('dalian', '一.1', '制定本部门政务信息系统的清理清单报市审计局'),
    },
    {
      title: '政务信息系统共享清单',
      receiver: '市政府办公厅',
      due: '2017-12-15',
      milestones: [{ what: '整合为一个“大系统”', due: '2018-06' }],
      clause: clause('dalian', '一.1', '制定本部门政务信息系统共享清单报市政府办公厅'),
    },
    {
      title: '迁移方案',
      receiver: '市政府数据中心',
      due: '2019-12',
      milestones: [{ what: '统一迁移至市政府数据中心运行', due: '2019-12' }],
      clause: clause('dalian', '一.8', '制定迁移方案，统一迁移至市政府数据中心运行'),
    },
  ],
});
