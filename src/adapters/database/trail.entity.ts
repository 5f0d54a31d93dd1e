import { EntitySchema } from 'typeorm';
import { integer, optionalText, text } from './column-kinds.js';

/** The audit trail: entries are numbered without a gap and chained by hash; a trigger refuses any change. */
export const TrailSchema = new EntitySchema({
  name: 'trail',
  columns: {
    sequence: { ...integer, primary: true },
    at: text,
    actorName: text,
    actorRole: text,
    department: optionalText,
    action: text,
    subject: text,
    detail: text,
    previous: text,
    hash: text,
  },
  indices: [{ columns: ['action'] }, { columns: ['at'] }, { columns: ['actorName'] }],
});
