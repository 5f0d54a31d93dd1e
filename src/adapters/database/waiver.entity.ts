import { EntitySchema } from 'typeorm';
import { id, optionalText, text } from './column-kinds.js';

/** Requests for deferral and waivers; `rule`: ids parted by blanks, none for the system as a whole. Bound to a system by its derived id, and by unit and name. */
export const WaiverSchema = new EntitySchema({
  name: 'waiver',
  columns: {
    id,
    round: text,
    systemId: text,
    department: text,
    systemName: text,
    kind: text,
    rule: optionalText,
    reason: text,
    name: text,
    unit: text,
    requestedOn: text,
    expiresOn: text,
    status: text,
    decision: optionalText,
  },
  indices: [{ columns: ['round', 'department'] }],
});
