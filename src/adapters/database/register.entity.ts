import { EntitySchema } from 'typeorm';
import { id, integer, optionalInteger, optionalText, references, text } from './column-kinds.js';
import { surveyColumns } from './survey-columns.js';

/**
 * The tables of the register. Stated as schemas, not as decorated classes, because the survey columns are
 * derived from the declared questions. Documents with no fixed shape (evidence, counts) are JSON text.
 */
export const RoundSchema = new EntitySchema({
  name: 'round',
  columns: { id, name: { ...text, unique: true }, asOf: text, deadline: optionalText, notice: optionalText },
});

export const DepartmentSchema = new EntitySchema({
  name: 'department',
  columns: { id, name: { ...text, unique: true } },
});

export const SubmissionSchema = new EntitySchema({
  name: 'submission',
  columns: {
    id,
    receipt: { ...text, unique: true },
    roundId: references('round'),
    departmentId: references('department'),
    part: text,
    version: integer,
    digest: text,
    receivedAt: text,
    counts: text,
    change: text,
    replacesAll: integer,
    returned: optionalText,
  },
  indices: [{ columns: ['roundId', 'departmentId', 'digest'] }],
  uniques: [{ columns: ['roundId', 'departmentId', 'part', 'version'] }],
});

export const SubmittedFileSchema = new EntitySchema({
  name: 'submitted_file',
  columns: {
    id,
    submissionId: references('submission'),
    file: text,
    member: optionalText,
    sha256: text,
    archive: optionalText,
    bytes: { type: 'bigint' },
    isRedacted: integer,
    classifiedRows: text,
    extraColumns: text,
  },
  indices: [{ columns: ['submissionId'] }, { columns: ['sha256'] }],
});

/**
 * One row per system and submission, and another where answers of an earlier form were joined to it later. `state`: standing (in the register now), superseded (a later submission
 * carries it), removed (a full replacement lacks it). `missingSince`: receipt of the later submission that
 * lacks it without saying so; the system stands, and the department is asked.
 */
export const SystemSchema = new EntitySchema({
  name: 'system',
  columns: {
    entry: id,
    id: text,
    submissionId: references('submission'),
    roundId: references('round'),
    departmentId: references('department'),
    part: text,
    state: text,
    missingSince: optionalText,
    file: text,
    sheet: text,
    row: optionalInteger,
    column: optionalInteger,
    fingerprint: text,
    answers: text,
    ...Object.fromEntries(surveyColumns().map(([name, type]) => [name, { type, nullable: true }])),
  },
  indices: [
    { columns: ['roundId', 'state', 'departmentId'] },
    { columns: ['id'] },
    { columns: ['submissionId'] },
  ],
});

export const RunSchema = new EntitySchema({
  name: 'run',
  columns: {
    id,
    roundId: references('round'),
    pack: text,
    asOf: text,
    digest: text,
    createdAt: text,
    rules: text,
    submissions: text,
    /** The last system row there was when it was stored; of runs from before this was kept, unknown. */
    lastEntry: optionalInteger,
    sameSystem: text,
  },
  indices: [{ columns: ['roundId', 'digest'] }],
});

/**
 * A system as a run judged it; `position` is its place in the result. Its verdicts stand in the same row, packed:
 * rows of their own cost ten times as much time, and a province has hundreds of thousands of them.
 */
export const JudgedSystemSchema = new EntitySchema({
  name: 'judged_system',
  columns: {
    id,
    runId: references('run'),
    position: integer,
    systemId: text,
    department: text,
    systemName: text,
    source: text,
    zombie: text,
    kinds: { ...text, default: '' },
    verdicts: { ...text, default: '' },
  },
  indices: [
    { columns: ['runId', 'position'] },
    { columns: ['runId', 'department', 'position'] },
    { columns: ['runId', 'systemId'] },
  ],
});

export const DuplicateGroupSchema = new EntitySchema({
  name: 'duplicate_group',
  columns: {
    id,
    runId: references('run'),
    position: integer,
    groupId: text,
    rule: text,
    survivor: text,
    body: text,
  },
  indices: [{ columns: ['runId', 'position'] }],
});

/** Who is in which group: the groups of some systems are found without reading those of a whole run. */
export const GroupedSystemSchema = new EntitySchema({
  name: 'grouped_system',
  columns: { id, runId: references('run'), systemId: text, groupId: text },
  indices: [{ columns: ['runId', 'systemId'] }, { columns: ['runId', 'groupId'] }],
});

/** What a person confirmed about a form; `department` is empty where it holds for everybody. */
export const FormMappingSchema = new EntitySchema({
  name: 'form_mapping',
  columns: { id, form: text, department: text, body: text },
  uniques: [{ columns: ['form', 'department'] }],
});

export const REGISTER_TABLES = [
  RoundSchema,
  DepartmentSchema,
  SubmissionSchema,
  SubmittedFileSchema,
  SystemSchema,
  RunSchema,
  JudgedSystemSchema,
  DuplicateGroupSchema,
  GroupedSystemSchema,
  FormMappingSchema,
];
