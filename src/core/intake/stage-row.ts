import { departmentInFileName, departmentKey } from './department-name.js';
import { type Problem, REFUSING, problem } from './problem.js';
import type { SheetReading, SurveyRow } from './read-records.js';
import { columnLetters } from './sheet.js';
import type { FieldId } from '../survey/survey.js';
import type { ReportedCell, ReportedRow } from './intake-report.js';
import type { StageRequest } from './stage-options.js';
import type { UnitSpellings } from './unit-spellings.js';

export function isSameUnit(a: string, b: string, { aliases }: StageRequest): boolean {
  return departmentKey(a, aliases) === departmentKey(b, aliases);
}

/** Which unit a row belongs to: the sender, else its own cell, else what the sheet or file names. */
export class UnitOfRow {
  private readonly only: string | null;
  /** A sheet for each unit, named after it. */
  private readonly bySheet: string | null;

  constructor(
    found: SheetReading,
    private readonly proposed: string | null,
    private readonly request: StageRequest,
    private readonly spellings: UnitSpellings,
  ) {
    const named = new Set(found.rows.map((row) => row.text('departmentName')).filter(Boolean));
    this.bySheet = departmentInFileName(found.sheet);
    this.only = named.size === 1 ? ([...named][0] ?? null) : null;
  }

  of(row: SurveyRow): { readonly unit: string; readonly problem: Problem | null } {
    const own = row.text('departmentName') || null;
    const cell = row.answer('departmentName')?.cell ?? '';
    const sender = this.request.department;
    if (sender !== undefined) {
      const mismatch = own !== null && !isSameUnit(own, sender, this.request);
      return {
        unit: sender,
        problem: mismatch ? problem('department-mismatch', cell, { found: own, expected: sender }) : null,
      };
    }
    const unit = own ?? this.proposed ?? this.only ?? this.bySheet;
    return unit
      ? { unit: this.spellings.of(unit), problem: null }
      : { unit: '', problem: problem('missing-department', cell) };
  }
}

interface StagedRow {
  readonly row: SurveyRow;
  readonly report: ReportedRow;
}

/** A row as it will be reported, and whether it can be stored. */
export function stageRow(row: SurveyRow, units: UnitOfRow, later: readonly Problem[]): StagedRow {
  if (row.isClassified) {
    const issues = [problem('classified', row.answer('classification')?.cell ?? '')];
    return {
      row,
      report: { ...placeOf(row), department: '', accept: false, cells: {}, implied: {}, issues },
    };
  }
  const { unit, problem: unitProblem } = units.of(row);
  const issues = row.problems.concat(later, unitProblem ?? []);
  const accept = row.value('systemName') !== undefined && !issues.some(({ kind }) => REFUSING.has(kind));
  return {
    row,
    report: {
      ...placeOf(row),
      department: unit,
      accept,
      // Those of a row that is stored stand with its system, and are not kept twice.
      cells: accept ? {} : reportedCells(row),
      implied: row.implied,
      issues,
    },
  };
}

const placeOf = ({ row, column }: SurveyRow): Pick<ReportedRow, 'row' | 'col'> => ({
  row,
  col: column === null ? null : columnLetters(column - 1),
});

/** The cells with an answer in them, as read. */
export function reportedCells({
  answers,
  values,
}: Pick<SurveyRow, 'answers' | 'values'>): ReportedRow['cells'] {
  const cells: Partial<Record<FieldId, ReportedCell>> = {};
  for (const id of Object.keys(answers) as FieldId[]) {
    const answer = answers[id];
    if (!answer?.raw.trim()) continue;
    cells[id] = { cell: answer.cell ?? '', raw: answer.raw, value: values[id] ?? null };
  }
  return cells;
}
