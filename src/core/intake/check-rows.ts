import { median } from '../survey/median.js';
import { type FieldId, fieldOf, headingOf } from '../survey/survey.js';
import { type Problem, problem } from './problem.js';
import type { SheetReading, SurveyRow } from './read-records.js';
import { squeeze } from './sheet.js';

/**
 * Bounds of a believable amount, in 万元 (contract: unit-suspect). House defaults: the largest real system
 * of a city costs hundreds of millions of yuan, not tens of billions; nobody reports under 1,000 yuan.
 */
const LARGEST = 50_000;
const SMALLEST = 0.1;
const TIMES_MEDIAN = 5_000;

/** Problems that only show when a row is seen beside the others of its sheet, by row number. */
export function checkRows(reading: SheetReading): ReadonlyMap<number, readonly Problem[]> {
  const found = new Map<number, Problem[]>();
  const add = (row: number, item: Problem) => found.set(row, [...(found.get(row) ?? []), item]);
  for (const { match } of reading.columns) {
    if (match && fieldOf(match.field).kind === 'money')
      suspectUnits(reading.rows, match.field, match.factor, add);
  }
  repeatedNames(reading.rows, add);
  return found;
}

type Add = (row: number, item: Problem) => void;

function suspectUnits(rows: readonly SurveyRow[], id: FieldId, factor: number, add: Add): void {
  const amounts = rows
    .flatMap((row) => (typeof row.values[id] === 'number' ? [row.values[id]] : []))
    .filter((amount) => amount > 0);
  const middle = median(amounts);
  for (const row of rows) {
    const value = row.values[id];
    if (typeof value !== 'number' || value === 0 || row.isClassified) continue;
    const why =
      value > LARGEST
        ? `超过 ${LARGEST} 万元`
        : factor < 1 && value < SMALLEST
          ? `按表头单位折合不足 ${SMALLEST} 万元`
          : middle && amounts.length >= 5 && value >= TIMES_MEDIAN * middle
            ? `是本表中位数的 ${Math.round(value / middle)} 倍`
            : null;
    if (why)
      add(
        row.row,
        problem('unit-suspect', row.answers[id]?.cell ?? '', {
          heading: headingOf(id),
          value: String(value),
          why,
        }),
      );
  }
}

function repeatedNames(rows: readonly SurveyRow[], add: Add): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const name = row.values.systemName;
    if (typeof name !== 'string' || row.isClassified) continue;
    const department = typeof row.values.departmentName === 'string' ? row.values.departmentName : '';
    const owner = typeof row.values.ownerUnit === 'string' ? row.values.ownerUnit : '';
    const key = squeeze(`${department}|${owner}|${name}`);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.row);
    else
      add(
        row.row,
        problem('duplicate-row', row.answers.systemName?.cell ?? '', { found: name, row: String(earlier) }),
      );
  }
}
