import { type DocumentKind, officeName } from './document-input.js';
import { pendingOf } from './deadlines-of.js';
import { figure } from './queries.js';
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

/** When a deadline is over. */
export const supervisionOrder: DocumentKind = {
  id: 'supervision-order',
  title: '督办单',
  scope: 'department',
  subjects: (input) =>
    departmentsOf(input).filter((department) =>
      pendingOf(input, department).some(({ daysOver }) => daysOver > 0),
    ),
  write(input, department) {
    const overdue = pendingOf(input, department).filter(({ daysOver }) => daysOver > 0);
    return {
      about: department,
      issuer: issuedBy(officeName(input.pack)),
      isLetter: true,
      number: NO_NUMBER,
      title: ['政务信息系统清理督办单'],
      addressee: addressee(department),
      blocks: [
        body(
          '你单位列入系统清理清单的系统',
          figure(input, 'to-clean', { department }, '个'),
          '，截至',
          date(input.on),
          '尚未完成清理',
          figure(input, 'unfinished', { department }, '个'),
          '。其中已经超过完成时限的如下，请立即办理。',
        ),
        table(
          [
            { title: '序号', width: 6, align: 'center' },
            { title: '系统名称', width: 24 },
            { title: '完成时限', width: 16, align: 'center' },
            { title: '超期\n天数', width: 8, align: 'center' },
            { title: '未完成的环节', width: 28 },
            { title: '责任人', width: 12 },
          ],
          overdue.map(({ judged, due, daysOver, open }, index) => [
            [ordinal(index + 1)],
            [named(judged)],
            [deadline(due)],
            [quote(String(daysOver), `${due} 至 ${input.on} 的天数`)],
            [open.join('、')],
            [''],
          ]),
        ),
        body('请在收到本单后书面说明未完成的原因、采取的措施和完成日期，并明确责任领导和责任人员。'),
      ],
      attachments: [],
      signature: signedBy(officeName(input.pack), input.on),
    };
  },
};
