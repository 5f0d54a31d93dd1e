import { EntitySchema } from 'typeorm';
import { id, integer, optionalInteger, optionalText, references, text } from './column-kinds.js';

/**
 * Cases of due process. Columns are what is searched and what the triggers of the migration guard; `body` is the
 * whole case. `version` counts its events; `code` is the id that people use.
 */
export const ReviewCaseSchema = new EntitySchema({
  name: 'review_case',
  columns: {
    id,
    code: { ...text, unique: true },
    roundId: references('round'),
    runId: references('run'),
    systemId: text,
    department: text,
    systemName: text,
    kind: text,
    state: text,
    version: integer,
    groupId: optionalText,
    rules: text,
    decision: optionalText,
    disposition: optionalText,
    noticeOn: optionalText,
    heardOn: optionalText,
    decidedBy: optionalText,
    decisionReason: optionalText,
    goneInRun: optionalInteger,
    savingKey: { ...optionalText, unique: true },
    body: text,
  },
  indices: [{ columns: ['roundId', 'state', 'department'] }, { columns: ['roundId', 'systemId'] }],
});

/** History: rows are only ever added, which a trigger enforces. */
export const ReviewEventSchema = new EntitySchema({
  name: 'review_event',
  columns: {
    id,
    caseId: references('review_case'),
    version: integer,
    step: text,
    state: text,
    on: text,
    by: text,
    role: text,
    at: text,
    reason: text,
    details: text,
    files: text,
  },
  uniques: [{ columns: ['caseId', 'version'] }],
});

export const ReviewFileSchema = new EntitySchema({
  name: 'review_file',
  columns: {
    id,
    caseId: references('review_case'),
    sha256: text,
    name: text,
    kind: text,
    bytes: { type: 'bigint' },
    by: text,
    at: text,
  },
  uniques: [{ columns: ['caseId', 'sha256', 'kind'] }],
});

export const GroupReleaseSchema = new EntitySchema({
  name: 'group_release',
  columns: {
    id,
    roundId: references('round'),
    groupId: text,
    on: text,
    by: text,
    reason: text,
    findings: text,
  },
  uniques: [{ columns: ['roundId', 'groupId'] }],
});

export const SecondReadingSchema = new EntitySchema({
  name: 'second_reading',
  columns: { id, caseId: references('review_case'), on: text, by: text, decision: text, reason: text },
  uniques: [{ columns: ['caseId', 'by'] }],
});

export const REVIEW_TABLES = [
  ReviewCaseSchema,
  ReviewEventSchema,
  ReviewFileSchema,
  GroupReleaseSchema,
  SecondReadingSchema,
];
