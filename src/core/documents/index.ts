import { auditCircular } from './audit-circular.js';
import { closureSheet } from './closure-sheet.js';
import { deadlineReminder } from './deadline-reminder.js';
import type { DocumentInput, DocumentKind } from './document-input.js';
import { duplicateReport } from './duplicate-report.js';
import { evidenceSheet } from './evidence-sheet.js';
import type { OfficialDocument } from './official-document.js';
import { rectificationNotice } from './rectification-notice.js';
import { reminderLetter } from './reminder-letter.js';
import { selfCheckReport } from './self-check-report.js';
import { supervisionOrder } from './supervision-order.js';
import { verificationNotice } from './verification-notice.js';

/** Every kind of document, sorted by id. */
export const DOCUMENTS: readonly DocumentKind[] = [
  auditCircular,
  closureSheet,
  deadlineReminder,
  duplicateReport,
  evidenceSheet,
  rectificationNotice,
  reminderLetter,
  selfCheckReport,
  supervisionOrder,
  verificationNotice,
];

export const documentById = (id: string): DocumentKind | undefined =>
  DOCUMENTS.find((kind) => kind.id === id);

/** A document of a kind about one of its subjects. */
export function writeContent(kind: DocumentKind, input: DocumentInput, subject: string): OfficialDocument {
  const { about, annex = [], isLetter = false, ...content } = kind.write(input, subject);
  return {
    ...content,
    annex,
    isLetter,
    id: kind.id,
    name: about ? `${kind.title}（${about}）` : kind.title,
    mark: '',
  };
}
