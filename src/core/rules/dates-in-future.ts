import { DATA_TRUTH, clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import { pastDate } from '../audit/propose-correction.js';
import { fieldOf } from '../survey/survey.js';
import { monthSpan } from '../survey/partial-date.js';

const READ = ['goLiveDate', 'approvalDate', 'lastUpdated', 'lastUsed'] as const;

export const datesInFuture = systemRule({
  id: 'dates-in-future',
  title: '日期晚于普查月',
  theme: 'data-truth',
  meaning: '已建系统的投入使用、审批、最近更新或最近使用时间晚于普查月。',
  pitfalls: [
    '基准日定得早于实际填报日的，填报期间的日期会晚于普查月。',
    '合同约定的上线日期可能被当成实际投入使用时间填写。',
  ],
  basis: DATA_TRUTH,
  inServiceOnly: true,
  parameters: {},
  check(values, { asOf }) {
    const answered = READ.filter((field) => values[field] !== undefined);
    if (!answered.length) return undetermined(READ);
    const surveyMonth = monthSpan(asOf).first;
    const future = answered.filter((field) => monthSpan(values[field] ?? '').first > surveyMonth);
    if (!future.length) return clear(answered);
    const proposals = future.flatMap((field) => {
      const proposed = pastDate(values[field] ?? '', asOf);
      return proposed === null ? [] : [`${fieldOf(field).label}是否应为 ${proposed}`];
    });
    return flagged(future, proposals.length ? `${proposals.join('，')}（未改动）` : undefined);
  },
  examples: [
    { why: '最近使用晚于普查月', values: { lastUsed: '2018-01' }, verdict: 'flagged' },
    { why: '就在普查月', values: { lastUsed: '2017-12' }, verdict: 'clear' },
    { why: '没有填任何日期', values: {}, verdict: 'undetermined' },
    { why: '在建系统不判', values: { lifecycle: '在建', goLiveDate: '2018-06' }, verdict: 'not-applicable' },
  ],
});
