import { type DocumentInput, type DocumentKind, officeName } from './document-input.js';
import type { Part } from './official-document.js';
import { NO_NUMBER, addressee, body, date, deadline, issuedBy, quote, signedBy } from './writing.js';

/** By when the round wanted it, and whether that has passed. */
function dueParts({ deadline: due, on }: DocumentInput): readonly Part[] {
  if (due === null) return [];
  return ['应于', date(due), `前完成填报${on > due ? '，已经逾期' : ''}；`];
}

/** To a unit that was expected to report and did not. */
export const reminderLetter: DocumentKind = {
  id: 'reminder-letter',
  title: '催报函',
  scope: 'unit',
  subjects: ({ silent }) => silent.map(({ name }) => name),
  write(input, name) {
    const basis = input.silent.find((one) => one.name === name)?.basis ?? '';
    const duty = input.pack.duties.find(({ list }) => list === 'missing-evidence');
    return {
      about: name,
      issuer: issuedBy(officeName(input.pack)),
      isLetter: true,
      number: NO_NUMBER,
      title: ['关于报送政务信息系统普查表的函'],
      addressee: addressee(name),
      blocks: [
        body(
          '按照政务信息系统普查工作安排（普查基准日',
          date(input.findings.asOf),
          '），',
          ...dueParts(input),
          '截至',
          date(input.on),
          '，尚未收到你单位的普查表（应报依据：',
          quote(basis, '应报依据'),
          '）。',
        ),
        ...(duty ? [body('文件规定的完成时限为', deadline(duty.due), '。')] : []),
        body(
          '请尽快按模板填报，经单位负责人审核、加盖公章后报送。没有政务信息系统的，请书面说明；所属单位的系统由你单位一并填报。涉密系统不得在本表填报，按保密规定另行报送。',
        ),
        body('联系人：＿＿＿＿＿＿　　电话：＿＿＿＿＿＿＿＿'),
      ],
      attachments: [],
      signature: signedBy(officeName(input.pack), input.on),
    };
  },
};
