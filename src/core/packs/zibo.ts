import type { Pack } from './pack.js';

export const zibo: Pack = {
  id: 'zibo',
  title: '淄博市口径',
  policy: 'zibo',
  letterhead: '淄博市',
  omit: {},
  settings: [],
  duties: [
    { list: 'suspected-dormant', receiver: '市审计局', due: '2017-12' },
    { list: 'suspected-duplicate', receiver: '市审计局', due: '2017-12' },
    { list: 'missing-evidence', receiver: '各填报单位', due: '2017-12' },
    { list: 'report-upward', receiver: '市政府办公厅、市电政信息办', due: '2017-12' },
    { list: 'department-summary', receiver: '市政府办公厅、市电政信息办', due: '2017-12' },
  ],
};
