import { EntitySchema } from 'typeorm';
import { id, integer, optionalText, references, text } from './column-kinds.js';

/** What a submission changed; `answer` is what a person said about it, as JSON text. */
export const SubmissionChangeSchema = new EntitySchema({
  name: 'submission_change',
  columns: {
    id,
    submissionId: references('submission'),
    kind: text,
    isOpen: integer,
    body: text,
    answer: optionalText,
  },
  indices: [{ columns: ['submissionId'] }, { columns: ['isOpen'] }],
});

/** A form with headings that nobody has confirmed, as an import met it. */
export const OpenFormSchema = new EntitySchema({
  name: 'open_form',
  columns: { id, round: text, department: text, form: text, body: text },
  uniques: [{ columns: ['round', 'department', 'form'] }],
});

export const INTAKE_TABLES = [SubmissionChangeSchema, OpenFormSchema];
