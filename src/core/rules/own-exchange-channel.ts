import { clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

export const ownExchangeChannel = systemRule({
  id: 'own-exchange-channel',
  title: '自建数据交换渠道',
  theme: 'governance',
  meaning: '绕开共享平台自建了数据交换通道。没有填的，为缺据。',
  pitfalls: [
    '上级部门统一建设的纵向交换通道，本级不能自行关停。',
    '共享平台尚不能承载的实时交换，可能确需暂时保留。',
  ],
  basis: [
    clause('binzhou', '10', '彻底清理部门自有数据交换渠道'),
    clause('shandong', '18', '部门自有数据归集渠道完成向统一平台的迁移'),
  ],
  inServiceOnly: true,
  parameters: {},
  check({ ownExchangeChannel: own }) {
    if (own === undefined) return undetermined(['ownExchangeChannel']);
    return own === '是' ? flagged(['ownExchangeChannel']) : clear(['ownExchangeChannel']);
  },
  examples: [
    { why: '自建了交换通道', values: { ownExchangeChannel: '是' }, verdict: 'flagged' },
    { why: '没有自建', values: { ownExchangeChannel: '否' }, verdict: 'clear' },
    { why: '没有填', values: {}, verdict: 'undetermined' },
    {
      why: '在建系统不判',
      values: { lifecycle: '在建', ownExchangeChannel: '是' },
      verdict: 'not-applicable',
    },
  ],
});
