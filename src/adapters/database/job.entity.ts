import { EntitySchema } from 'typeorm';
import { id, integer, optionalText, text } from './column-kinds.js';

/** Long work; `number` is the order of arrival, `request`, `progress`, `result` and `fault` are JSON. */
export const JobSchema = new EntitySchema({
  name: 'job',
  columns: {
    number: id,
    id: text,
    kind: text,
    round: optionalText,
    actorName: text,
    actorRole: text,
    department: optionalText,
    state: text,
    request: text,
    progress: optionalText,
    result: optionalText,
    fault: optionalText,
    ticket: text,
    worker: optionalText,
    attempts: integer,
    createdAt: text,
    startedAt: optionalText,
    endedAt: optionalText,
    heartbeatAt: optionalText,
    cancelRequestedAt: optionalText,
  },
  uniques: [{ columns: ['id'] }, { columns: ['ticket'] }],
  indices: [{ columns: ['state'] }, { columns: ['department'] }],
});
