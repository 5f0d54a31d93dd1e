import { findPersonalNumbers } from '../survey/personal-numbers.js';
import { median } from '../survey/median.js';
import { FIELD_IDS, type FieldId, fieldOf, headingOf } from '../survey/survey.js';
import { type Problem, problem } from './problem.js';
import type { SheetReading, SurveyRow } from './read-records.js';
import { columnLetters, squeeze } from './sheet.js';

/**
 * Bounds of a believable amount, in 万元 (contract: unit-suspect). House defaults: the largest real system
 * of a city costs hundreds of millions of yuan, not tens of billions; nobody reports under 1,000 yuan.
 */
const LARGEST = 50_000;
const SMALLEST = 0.1;
const TIMES_MEDIAN = 5_000;

/** Problems that only show when a system is seen beside the others of its sheet. */
export function checkRows(reading: SheetReading): ReadonlyMap<SurveyRow, readonly Problem[]> {
  const found = new Map<SurveyRow, Problem[]>();
  const add = (row: SurveyRow, item: Problem) => found.set(row, [...(found.get(row) ?? []), item]);
  for (const [id, factor] of factorsOf(reading)) suspectUnits(reading.rows, id, factor, add);
  repeatedNames(reading.rows, add);
  personalNumbers(reading.rows, add);
  return found;
}

const isMoney = (id: FieldId): boolean => fieldOf(id).kind === 'money';

/** The amounts that a sheet asks for, and what turns a bare one into 万元. */
function factorsOf({ columns, factors = {} }: SheetReading): ReadonlyMap<FieldId, number> {
  const ofColumns = columns.flatMap(({ match }) =>
    match && isMoney(match.field) ? [[match.field, match.factor] as const] : [],
  );
  if (columns.length) return new Map(ofColumns);
  return new Map(FIELD_IDS.filter(isMoney).map((id) => [id, factors[id] ?? 1]));
}

type Add = (row: SurveyRow, item: Problem) => void;

function suspectUnits(rows: readonly SurveyRow[], id: FieldId, factor: number, add: Add): void {
  const amounts = rows
    .map((row) => row.value(id))
    .filter((amount): amount is number => typeof amount === 'number' && amount > 0);
  const middle = median(amounts);
  for (const row of rows) {
    const value = row.value(id);
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
        row,
        problem('unit-suspect', row.answer(id)?.cell ?? '', {
          heading: headingOf(id),
          value: String(value),
          why,
        }),
      );
  }
}

const SENSITIVE = { 'identity-card': '身份证号码', 'bank-card': '银行卡号', mobile: null } as const;

/** Identity and bank cards in any cell; a mobile number is what the contact is asked for. Never quoted. */
function personalNumbers(rows: readonly SurveyRow[], add: Add): void {
  for (const row of rows) {
    if (row.isClassified) continue;
    for (const { field, cell, raw } of row.given) {
      const numbers = findPersonalNumbers(raw);
      if (!numbers.length) continue;
      const kinds = new Set(numbers.flatMap(({ kind }) => SENSITIVE[kind] ?? []));
      if (!kinds.size) continue;
      const slots = { heading: headingOf(field), kinds: [...kinds].join('和') };
      add(row, problem('personal-number', cell, slots));
    }
  }
}

function repeatedNames(rows: readonly SurveyRow[], add: Add): void {
  const first = new Map<string, SurveyRow>();
  for (const row of rows) {
    const name = row.text('systemName');
    if (!name || row.isClassified) continue;
    const key = squeeze([row.text('departmentName'), row.text('ownerUnit'), name].join('|'));
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else
      add(
        row,
        problem('duplicate-row', row.answer('systemName')?.cell ?? '', {
          found: name,
          row: placeOf(earlier),
        }),
      );
  }
}

/** 1-based row, or the column of a sheet whose systems stand in columns. */
function placeOf(system: SurveyRow): string {
  const { row, column } = system;
  if (row !== null) return `${row}`;
  return column === null ? (system.answer('systemName')?.cell ?? '') : `${columnLetters(column - 1)} 列`;
}
