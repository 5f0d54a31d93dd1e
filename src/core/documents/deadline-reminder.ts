import { type Pending, pendingOf } from './deadlines-of.js';
import { type DocumentInput, type DocumentKind, officeName } from './document-input.js';
import { departmentsOf } from './system-verdicts.js';
import {
  NO_NUMBER,
  addressee,
  body,
  date,
  deadline,
  issuedBy,
  named,
  ordinal,
  quote,
  signedBy,
  table,
} from './writing.js';

/** Shares of the window after which a reminder is drafted: half, seven tenths, nine tenths. */
const MARKS = [0.9, 0.7, 0.5] as const;

const markOf = ({ passed, daysOver }: Pending): number | undefined =>
  daysOver > 0 ? undefined : MARKS.find((mark) => passed >= mark);

const due = (input: DocumentInput, department: string): readonly Pending[] =>
  pendingOf(input, department).filter((pending) => markOf(pending) !== undefined);

/** While there is still time. Nothing is sent by itself: it is a draft to print or mail. */
export const deadlineReminder: DocumentKind = {
  id: 'deadline-reminder',
  title: '提醒函',
  scope: 'department',
  subjects: (input) => departmentsOf(input).filter((department) => due(input, department).length > 0),
  write(input, department) {
    return {
      about: department,
      issuer: issuedBy(officeName(input.pack)),
      isLetter: true,
      number: NO_NUMBER,
      title: ['关于按时完成系统清理的提醒函'],
      addressee: addressee(department),
      blocks: [
        body(
          '截至',
          date(input.on),
          '，你单位下列系统的清理时限已过大半，尚有环节没有完成。请按计划推进，按时提交证明材料。',
        ),
        table(
          [
            { title: '序号', width: 6, align: 'center' },
            { title: '系统名称', width: 26 },
            { title: '完成时限', width: 16, align: 'center' },
            { title: '时限\n已过', width: 9, align: 'center' },
            { title: '未完成的环节', width: 34 },
          ],
          due(input, department).map((pending, index) => [
            [ordinal(index + 1)],
            [named(pending.judged)],
            [deadline(pending.due)],
            [
              quote(
                `${Math.floor(pending.passed * 100)}%`,
                `${pending.settlement.decidedOn} 至 ${pending.due}，截至 ${input.on}`,
              ),
            ],
            [pending.open.join('、')],
          ]),
        ),
        body('确有困难不能按时完成的，请书面申请暂缓，写明理由和新的期限。'),
      ],
      attachments: [],
      signature: signedBy(officeName(input.pack), input.on),
    };
  },
};
