import { type Pending, pendingOf } from './deadlines-of.js';
import { CLEANUP_STEPS } from '../review/settlement.js';
import { type DocumentInput, type DocumentKind, officeName } from './document-input.js';
import type { Block, DocumentTable, Part } from './official-document.js';
import { departmentsOf } from './system-verdicts.js';
import {
  NO_NUMBER,
  addressee,
  body,
  deadline,
  issuedBy,
  named,
  ordinal,
  signedBy,
  table,
} from './writing.js';

/** What letters about unfinished cleaning differ in. */
interface PendingLetter extends Pick<DocumentKind, 'id' | 'title'> {
  readonly subject: string;
  includes(pending: Pending): boolean;
  opening(input: DocumentInput, department: string): readonly Part[];
  /** How far gone the time is, beside the deadline. */
  readonly elapsed: {
    readonly title: string;
    cell(pending: Pending, input: DocumentInput): readonly Part[];
  };
  readonly closing: string;
}

/** A letter of the office to a department whose systems wait to be cleaned. Nothing is sent by itself: it is a draft. */
export function pendingLetter(letter: PendingLetter): DocumentKind {
  const due = (input: DocumentInput, department: string) =>
    pendingOf(input, department).filter((pending) => letter.includes(pending));
  return {
    id: letter.id,
    title: letter.title,
    scope: 'department',
    subjects: (input) => departmentsOf(input).filter((department) => due(input, department).length > 0),
    write: (input, department) => ({
      about: department,
      issuer: issuedBy(officeName(input.pack)),
      isLetter: true,
      number: NO_NUMBER,
      title: [letter.subject],
      addressee: addressee(department),
      blocks: [
        body(...letter.opening(input, department)),
        pendingTable(due(input, department), letter, input),
        closingOf(letter),
      ],
      attachments: [],
      signature: signedBy(officeName(input.pack), input.on),
    }),
  };
}

const closingOf = ({ closing }: PendingLetter): Block => body(closing);

const pendingTable = (
  rows: readonly Pending[],
  { elapsed }: PendingLetter,
  input: DocumentInput,
): DocumentTable =>
  table(
    [
      { title: '序号', width: 6, align: 'center' },
      { title: '系统名称', width: 28 },
      { title: '完成时限', width: 18, align: 'center' },
      { title: elapsed.title, width: 9, align: 'center' },
      { title: '未完成的环节', width: 24 },
      { title: '责任人', width: 10 },
    ],
    rows.map((pending, index) => [
      [ordinal(index + 1)],
      [named(pending.judged)],
      [deadline(pending.due)],
      elapsed.cell(pending, input),
      [pending.open.length === CLEANUP_STEPS.length ? '全部环节' : pending.open.join('、')],
      [''],
    ]),
  );
