import { clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

const READ = ['replaceable', 'replacedBy'] as const;

export const replaceableFunction = systemRule({
  id: 'replaceable-function',
  title: '功能可被其他系统替代',
  theme: 'dormant',
  meaning: '填报单位自己回答功能可以被其他系统替代。填“部分”的不算。没有回答的，为缺据。',
  pitfalls: [
    '单位自己判断“可被替代”，但替代系统未必覆盖全部功能，应核对“可替代系统名称”。',
    '替代系统可能还在建设，关停须等它上线。',
  ],
  basis: [
    clause('zibo', '2', '功能可被其他系统替代'),
    clause('shandong', '5', '清理资源闲置、功能可替代的“僵尸”系统'),
    clause('ankang', '二（二）1', '功能可被其他系统替代'),
  ],
  inServiceOnly: true,
  parameters: {},
  check({ replaceable }) {
    if (replaceable === undefined) return undetermined(['replaceable'], READ);
    return replaceable === '是' ? flagged(READ) : clear(READ);
  },
  examples: [
    {
      why: '可被省统一平台替代',
      values: { replaceable: '是', replacedBy: '省统一业务平台' },
      verdict: 'flagged',
    },
    { why: '只能部分替代', values: { replaceable: '部分' }, verdict: 'clear' },
    { why: '不可替代', values: { replaceable: '否' }, verdict: 'clear' },
    { why: '没有回答', values: {}, verdict: 'undetermined' },
    { why: '已停用系统不判', values: { lifecycle: '已停用', replaceable: '是' }, verdict: 'not-applicable' },
  ],
});
