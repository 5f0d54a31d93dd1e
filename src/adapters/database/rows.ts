import type { Findings, JudgedSystem } from '../../core/audit/finding.js';
import { type VerdictBasis, basesOf, unpackVerdicts } from '../../core/audit/packed-verdicts.js';
import { type CarriedSystem, type ListedValues, uncarried } from '../../core/survey/carried-system.js';
import { FIELD_IDS, type FieldId } from '../../core/survey/survey.js';
import type { SourceRow, SurveyedSystem } from '../../core/survey/system.js';
import type {
  NewRun,
  NewSubmission,
  PackedSystem,
  Round,
  Run,
  Submission,
  SubmissionReturn,
  SubmittedFile,
  WaitingSystem,
} from '../../app/ports.js';
import type { ColumnValue } from './storable.js';
import { columnReader, fromColumns, toColumns } from './survey-columns.js';

/** A row as either database hands it over. */
export type Row = Readonly<Record<string, unknown>>;

const json = <T>(value: unknown): T => JSON.parse(String(value)) as T;

/** Columns of a system row, in insert order. */
export const SYSTEM_COLUMNS: readonly string[] = [
  'id',
  'submissionId',
  'roundId',
  'departmentId',
  'part',
  'state',
  'file',
  'sheet',
  'row',
  'column',
  'fingerprint',
  'answers',
  ...FIELD_IDS,
];

export interface SystemKeys {
  readonly submissionId: number;
  readonly roundId: number;
  readonly departmentId: number;
}

export function systemRow(system: WaitingSystem, keys: SystemKeys): readonly ColumnValue[] {
  const { source } = system;
  return [
    system.id,
    keys.submissionId,
    keys.roundId,
    keys.departmentId,
    system.part,
    'standing',
    source.file,
    source.sheet,
    source.row,
    source.column,
    system.fingerprint,
    system.answers,
    ...toColumns(system.values),
  ];
}

/** A system as it was read: `departmentName_` is the register's name of the department. */
export function systemOf(row: Row): SurveyedSystem {
  return uncarried({
    id: String(row['id']),
    department: String(row['departmentName_']),
    systemName: String(row['systemName']),
    source: {
      file: String(row['file']),
      sheet: String(row['sheet']),
      row: row['row'] as number | null,
      column: row['column'] as number | null,
    },
    values: fromColumns(FIELD_IDS.map((id) => row[id])),
    answers: String(row['answers']),
  });
}

const BEFORE_VALUES = 8;
const SYSTEM_NAME = FIELD_IDS.indexOf('systemName');

/**
 * Reads systems as they are carried to their judge; with `only`, the values of these questions and no answers.
 * On SQLite all values come as one text: fetched one by one they took a seventh of what judging and storing takes.
 */
export class CarriedRows {
  private readonly ids: readonly FieldId[];
  private readonly fromColumns: (stored: readonly unknown[]) => ListedValues;

  constructor(
    private readonly isSqlite: boolean,
    private readonly only?: readonly FieldId[],
  ) {
    this.ids = only ? FIELD_IDS.filter((id) => id === 'systemName' || only.includes(id)) : FIELD_IDS;
    this.fromColumns = columnReader(this.ids);
  }

  /** What `of` takes of a system and its department, in its order; the number of the entry comes first. */
  get columns(): string {
    const named = this.ids.map((id) => `s."${id}"`).join(', ');
    const values = this.isSqlite ? `json_array(${named}) AS "values"` : named;
    return `s."entry", s."id", d."name" AS "departmentName_", s."file", s."sheet", s."row", s."column",
      ${this.only ? `'{}' AS "answers"` : 's."answers"'}, ${values}`;
  }

  of(columns: readonly unknown[]): CarriedSystem {
    const [, id, department, file, sheet, row, column, answers] = columns;
    const stored = this.isSqlite ? json<unknown[]>(columns[BEFORE_VALUES]) : columns.slice(BEFORE_VALUES);
    const values = this.fromColumns(stored);
    return {
      id: String(id),
      department: String(department),
      systemName: String(values[SYSTEM_NAME]),
      source: {
        file: String(file),
        sheet: String(sheet),
        row: row as number | null,
        column: column as number | null,
      },
      values,
      answers: String(answers),
    };
  }
}

export const roundOf = (row: Row): Round => ({
  id: Number(row['id']),
  name: String(row['name']),
  asOf: String(row['asOf']),
  deadline: (row['deadline'] as string | null) ?? null,
  notice: String(row['notice'] ?? ''),
});

const returnOf = ({ returned }: Row): { readonly returned?: SubmissionReturn } =>
  typeof returned === 'string' ? { returned: json<SubmissionReturn>(returned) } : {};

export function submissionOf(row: Row, files: readonly Row[]): Submission {
  return {
    receipt: String(row['receipt']),
    round: String(row['roundName']),
    department: String(row['departmentName']),
    part: String(row['part']),
    version: Number(row['version']),
    digest: String(row['digest']),
    receivedAt: String(row['receivedAt']),
    counts: json(row['counts']),
    change: json(row['change']),
    files: files.map(fileOf),
    ...returnOf(row),
  };
}

const fileOf = (row: Row): SubmittedFile => ({
  file: String(row['file']),
  member: row['member'] as string | null,
  sha256: String(row['sha256']),
  archive: row['archive'] as string | null,
  bytes: Number(row['bytes']),
  isRedacted: Number(row['isRedacted']) === 1,
  classifiedRows: json(row['classifiedRows']),
  extraColumns: json(row['extraColumns']),
});

export const FILE_COLUMNS = [
  'submissionId',
  'file',
  'member',
  'sha256',
  'archive',
  'bytes',
  'isRedacted',
  'classifiedRows',
  'extraColumns',
] as const;

export const fileRows = (
  submissionId: number,
  { files }: NewSubmission,
): readonly (readonly ColumnValue[])[] =>
  files.map((file) => [
    submissionId,
    file.file,
    file.member,
    file.sha256,
    file.archive,
    file.bytes,
    file.isRedacted ? 1 : 0,
    JSON.stringify(file.classifiedRows),
    JSON.stringify(file.extraColumns),
  ]);

export const runOf = (row: Row): Run => ({
  id: Number(row['id']),
  round: String(row['roundName']),
  pack: String(row['pack']),
  asOf: String(row['asOf']),
  digest: String(row['digest']),
  createdAt: String(row['createdAt']),
  rules: json<Run['rules']>(row['rules']).map(({ id, parameters }) => ({ id, parameters })),
  submissions: json(row['submissions']),
});

export const JUDGED_COLUMNS = [
  'runId',
  'position',
  'systemId',
  'department',
  'systemName',
  'source',
  'zombie',
  'kinds',
  'verdicts',
] as const;

export const judgedRow = (run: number, position: number, system: PackedSystem): readonly ColumnValue[] => [
  run,
  position,
  system.id,
  system.department,
  system.systemName,
  JSON.stringify(system.source),
  system.zombie,
  system.kinds,
  system.verdicts,
];

/** What the verdicts of a run share; a rule without its clause is packed into each of its verdicts. */
export const storedBases = (rules: NewRun['rules']): ReadonlyMap<string, VerdictBasis> =>
  basesOf(rules.flatMap((rule) => (rule.clause ? [{ ...rule, clause: rule.clause }] : [])));

export const packedOf = (row: Row): PackedSystem => ({
  id: String(row['systemId']),
  department: String(row['department']),
  systemName: String(row['systemName']),
  source: json<SourceRow>(row['source']),
  zombie: row['zombie'] as JudgedSystem['zombie'],
  kinds: String(row['kinds']),
  verdicts: String(row['verdicts']),
});

/** A judged system with its verdicts at hand. */
export function unpackedOf(
  { kinds, verdicts, ...system }: PackedSystem,
  bases: ReadonlyMap<string, VerdictBasis>,
): JudgedSystem {
  return { ...system, verdicts: unpackVerdicts({ kinds, verdicts }, system.source, bases) };
}

export const groupOf = (row: Row): Findings['groups'][number] => json(row['body']);
