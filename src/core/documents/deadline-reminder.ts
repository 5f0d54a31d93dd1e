import { pendingLetter } from './pending-letter.js';
import { date, quote } from './writing.js';

/** Shares of the window after which a reminder is drafted: half, seven tenths, nine tenths. */
const MARKS = [0.9, 0.7, 0.5] as const;

/** While there is still time. */
export const deadlineReminder = pendingLetter({
  id: 'deadline-reminder',
  title: '提醒函',
  subject: '关于按时完成系统清理的提醒函',
  includes: ({ passed, daysOver }) => daysOver === 0 && MARKS.some((mark) => passed >= mark),
  opening: ({ on }) => [
    '截至',
    date(on),
    '，你单位下列系统的清理时限已过大半，尚有环节没有完成。请按计划推进，按时提交证明材料。',
  ],
  elapsed: {
    title: '时限\n已过',
    cell: ({ passed, due, settlement }, { on }) => [
      quote(`${Math.floor(passed * 100)}%`, `${settlement.decidedOn} 至 ${due}，截至 ${on}`),
    ],
  },
  closing: '确有困难不能按时完成的，请书面申请暂缓，写明理由和新的期限。',
});
