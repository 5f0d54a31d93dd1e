import { type FieldId, fieldOf, headingOf } from '../survey/survey.js';
import { maskText } from '../survey/mask-personal.js';
import type { AskedQuestion } from './asked-question.js';
import { FORMULA_FAILED, type Problem, problem } from './problem.js';
import { isError } from './read-answer.js';
import { saysClassified } from './secret-mark.js';
import { type Cell, cellText, squeeze } from './sheet.js';
import { type CellAnswer, type RowPlace, SurveyRow } from './survey-row.js';

/** Where one question is answered for one system. */
export interface AnswerPlace {
  readonly asked: AskedQuestion;
  readonly cell: Cell;
  readonly address: string;
}

/** 同上: what the system above it answers. */
const SAME_AS_ABOVE = new Set(['同上', '同前', '〃', '″']);

/** Reads the answers of one system. `above`: the system before it in the same table. */
export function readRow(
  places: readonly AnswerPlace[],
  at: RowPlace,
  impliedHere: SurveyRow['implied'],
  above?: SurveyRow,
): SurveyRow {
  const given: CellAnswer[] = [];
  const problems: Problem[] = [];
  let isClassified = false;
  for (const place of places) {
    const { asked, cell, address } = place;
    const { id, field } = asked;
    const read = asked.read(cell);
    const { raw } = read;
    const same = read.value === null && above && id !== 'systemName' && isDitto(raw) ? above : null;
    const value = same ? sameAs(same, id) : read.value;
    const kind = same ? undefined : read.problem;
    const isOwnStage = value === null && asked.isStage && raw.trim() !== '';
    given.push({ field: id, cell: address, raw, value: isOwnStage ? '在建' : value });
    if (id === 'classification')
      isClassified =
        value === '涉密' || saysClassified(raw) || isCodedYes(value, raw) || same?.isClassified === true;
    if (isOwnStage) continue;
    if (kind) problems.push(badCell(place, { value, raw }, kind));
    else if (field.core && value === null) problems.push(missing(id, address));
  }
  const isAsked = (id: string): boolean => given.some(({ field }) => field === id);
  const implied = Object.fromEntries(Object.entries(impliedHere).filter(([id]) => !isAsked(id)));
  return new SurveyRow({ ...at, given, implied, problems, isClassified });
}

/** A bare 1 under 是否涉密, no code list beside it, most likely says yes. */
const isCodedYes = (value: unknown, raw: string): boolean => value === null && raw.trim() === '1';

const isDitto = (raw: string): boolean => raw.length < LONGEST_DITTO && SAME_AS_ABOVE.has(squeeze(raw));
const LONGEST_DITTO = 6;

/** Nothing of a classified system is taken over by the next. */
const sameAs = (above: SurveyRow, id: FieldId): unknown =>
  above.isClassified ? null : (above.value(id) ?? null);

const missing = (id: FieldId, cell: string): Problem =>
  problem('missing-required', cell, {
    heading: headingOf(id),
    hint: fieldOf(id).codes.length ? `，可选：${fieldOf(id).codes.join('、')}` : '',
  });

const LONGEST_QUOTE = 40;

/** 全市, 各乡镇, 全体干部 where a number is asked: who uses it, not how many. */
const SAYS_WHO =
  /^(?:全|各|所有|本)(?:国|省|市|州|县|区|旗|镇|乡|街道|局|系统|单位|部门|科室|处室|体|员|校|院)/u;

function badCell(
  { asked, address, cell }: AnswerPlace,
  { value, raw: found }: Pick<CellAnswer, 'value' | 'raw'>,
  kind: Problem['kind'],
): Problem {
  const { id, field } = asked;
  const { unit, codes } = field;
  const slots = {
    heading: headingOf(id),
    found: maskText(found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE)}…` : found),
    codes: codes.join('、'),
    unit: unit ? `（单位：${unit}）` : '',
    value: String(value),
    why: `是把“${found}”当作“${found}元”换算的`,
    hint: SAYS_WHO.test(squeeze(found)) ? WHO_NOT_HOW_MANY : '',
  };
  return isError(cell) ? problem(kind, address, slots, FORMULA_FAILED) : problem(kind, address, slots);
}

const WHO_NOT_HOW_MANY = `这里问有多少；哪些单位在用，请填在“${headingOf('useScope')}”一栏。`;

/** Is there anything in the cell? */
export const isAnswered = (cell: Cell): boolean =>
  cell !== null && (typeof cell === 'number' || cellText(cell).trim() !== '');
