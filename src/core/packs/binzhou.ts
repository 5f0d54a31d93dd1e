import { clause } from '../survey/citation.js';
import { definePack } from './pack.js';

const NOT_ORDERED = '滨州市2018年工作要点没有清理“僵尸”“影子”系统的条款，也没有判断标准';
const OFFICE = '市政府办公室';

export const binzhou = definePack({
  id: 'binzhou',
  title: '滨州市口径',
  policy: 'binzhou',
  letterhead: '滨州市',
  omit: {
    'detached-from-business': NOT_ORDERED,
    'duplicate-function': NOT_ORDERED,
    'idle-resources': NOT_ORDERED,
    'low-usage': NOT_ORDERED,
    'maintenance-stopped': NOT_ORDERED,
    'replaceable-function': NOT_ORDERED,
  },
  // The document names a year, no month: 2018 means by its end.
  duties: [
    { list: 'missing-evidence', receiver: '各填报单位', due: '2018-12' },
    { list: 'report-upward', receiver: OFFICE, due: '2018-12' },
    { list: 'department-summary', receiver: OFFICE, due: '2018-12' },
    {
      ...{ list: 'cloud-migration', receiver: OFFICE, due: '2018-12' },
      clause: clause('binzhou', '4', '建立业务系统云化迁移清单'),
    },
    {
      ...{ list: 'internet-exits', receiver: OFFICE, due: '2018-12' },
      clause: clause('binzhou', '7', '实施互联网出口整合'),
    },
    {
      ...{ list: 'network-migration', receiver: OFFICE, due: '2018-12' },
      clause: clause('binzhou', '9', '关停撤并业务迁移上云后的“空网裸线”'),
    },
    {
      ...{ list: 'own-services', receiver: OFFICE, due: '2018-12' },
      clause: clause('binzhou', '17', '关停各级各部门自建、自租邮箱'),
    },
  ],
  deliverables: [
    {
      title: '业务系统云化迁移清单',
      receiver: OFFICE,
      due: '2018',
      milestones: [],
      clause: clause('binzhou', '4', '建立业务系统云化迁移清单'),
    },
    {
      title: '业务专网整合迁移（含关停撤并“空网裸线”）',
      receiver: OFFICE,
      due: '2018',
      milestones: [],
      clause: clause('binzhou', '9', '关停撤并业务迁移上云后的“空网裸线”'),
    },
  ],
});
