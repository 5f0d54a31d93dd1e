import { clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

export const notOnSharingPlatform = systemRule({
  id: 'not-on-sharing-platform',
  title: '没有接入共享平台',
  theme: 'governance',
  meaning: '是否接入共享平台填“否”；只与其他系统直接对接的也算没有接入。没有填的，为缺据。',
  pitfalls: [
    '没有可供共享的数据的系统（如本单位内部考勤）不一定需要接入。',
    '通过部门“大系统”或上级平台间接共享的，可能填成“否”。',
  ],
  basis: [
    clause('zibo', '11', '部门间数据共享交换必须通过共享平台实现'),
    clause('ankang', '二（一）2', '统一接入市级数据共享交换平台'),
    clause('dalian', '一.11', '逐步接入统一共享平台'),
    clause('shandong', '18', '部门现有业务应用系统依据共享交换目录'),
  ],
  inServiceOnly: true,
  parameters: {},
  check({ sharingConnected }) {
    if (sharingConnected === undefined) return undetermined(['sharingConnected']);
    const read = ['sharingConnected', 'connectedSystems'] as const;
    return sharingConnected === '否' ? flagged(read) : clear(read);
  },
  examples: [
    { why: '没有接入', values: { sharingConnected: '否' }, verdict: 'flagged' },
    {
      why: '只与别的系统直接对接',
      values: { sharingConnected: '否', connectedSystems: '省厅业务系统' },
      verdict: 'flagged',
    },
    { why: '已接入', values: { sharingConnected: '是' }, verdict: 'clear' },
    { why: '没有填', values: { connectedSystems: '省厅业务系统' }, verdict: 'undetermined' },
    { why: '在建系统不判', values: { lifecycle: '在建', sharingConnected: '否' }, verdict: 'not-applicable' },
  ],
});
