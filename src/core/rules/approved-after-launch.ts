import { DATA_TRUTH, clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import type { FieldId } from '../survey/survey.js';
import { isAfter } from '../survey/partial-date.js';

const READ = ['approvalDate', 'goLiveDate'] as const;
const isYearOnly = (date: string): boolean => date.length === 4;

export const approvedAfterLaunch = systemRule({
  id: 'approved-after-launch',
  title: '审批时间晚于投入使用时间',
  theme: 'data-truth',
  meaning: '审批时间晚于投入使用时间。同月的不算；只写到年、分不出先后的，为缺据，补填到月即可判定。',
  pitfalls: [
    '补办手续的系统，审批时间本来就晚于投入使用时间，应看批文说明。',
    '系统改版后重新立项的，投入使用时间可能填的是旧系统的。',
  ],
  basis: DATA_TRUTH,
  inServiceOnly: false,
  parameters: {},
  check({ approvalDate, goLiveDate }) {
    const missing: FieldId[] = [];
    if (approvalDate === undefined) missing.push('approvalDate');
    if (goLiveDate === undefined) missing.push('goLiveDate');
    if (approvalDate === undefined || goLiveDate === undefined) return undetermined(missing, READ);
    const isLate = isAfter(approvalDate, goLiveDate);
    if (isLate === undefined)
      return undetermined(
        READ.filter((field) => isYearOnly(field === 'approvalDate' ? approvalDate : goLiveDate)),
        READ,
      );
    return isLate ? flagged(READ, `审批时间“${approvalDate}”晚于投入使用时间“${goLiveDate}”`) : clear(READ);
  },
  examples: [
    { why: '审批晚一个月', values: { approvalDate: '2015-02', goLiveDate: '2015-01' }, verdict: 'flagged' },
    { why: '同月审批和启用', values: { approvalDate: '2015-02', goLiveDate: '2015-02' }, verdict: 'clear' },
    {
      why: '只写到年，分不出先后',
      values: { approvalDate: '2015-02', goLiveDate: '2015' },
      verdict: 'undetermined',
    },
    { why: '没有填审批时间', values: { goLiveDate: '2015-01' }, verdict: 'undetermined' },
  ],
});
