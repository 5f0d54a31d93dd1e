import { pendingLetter } from './pending-letter.js';
import { figure } from './queries.js';
import { date, quote } from './writing.js';

/** When a deadline is over. */
export const supervisionOrder = pendingLetter({
  id: 'supervision-order',
  title: '督办单',
  subject: '政务信息系统清理督办单',
  includes: ({ daysOver }) => daysOver > 0,
  opening: (input, department) => [
    '你单位列入系统清理清单的系统',
    figure(input, 'to-clean', { department }, '个'),
    '，截至',
    date(input.on),
    '尚未完成清理',
    figure(input, 'unfinished', { department }, '个'),
    '。其中已经超过完成时限的如下，请立即办理。',
  ],
  elapsed: {
    title: '超期\n天数',
    cell: ({ due, daysOver }, { on }) => [quote(String(daysOver), `${due} 至 ${on} 的天数`)],
  },
  closing: '请在收到本单后书面说明未完成的原因、采取的措施和完成日期，并明确责任领导和责任人员。',
});
