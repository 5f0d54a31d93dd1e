import { type FieldId, fieldOf, headingOf } from '../survey/survey.js';
import { maskText } from '../survey/mask-personal.js';
import type { AnswerSource } from '../survey/system.js';
import { FORMULA_FAILED, type Problem, problem } from './problem.js';
import { spellCodes } from './heading-codes.js';
import { type ReadAnswer, isError, readAnswer } from './read-answer.js';
import { type Cell, cellText, squeeze } from './sheet.js';

/** Where one question is answered for one system. */
export interface AnswerPlace {
  readonly field: FieldId;
  readonly cell: Cell;
  readonly address: string;
  /** What turns a bare amount here into 万元. */
  readonly factor: number;
  readonly heading: string;
  /** The heading asks the contrary of the question. */
  readonly isOpposite?: true | undefined;
  /** Wordings that a person confirmed to mean a listed value. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

/** One system of a survey: answers with their cells and problems. `values` holds only readable answers. */
export interface SurveyRow {
  /** 1-based, as the spreadsheet shows it; `null` where systems do not stand in rows. */
  readonly row: number | null;
  /** 1-based, for systems that stand in columns. */
  readonly column: number | null;
  readonly values: Readonly<Partial<Record<FieldId, unknown>>>;
  readonly answers: Readonly<Partial<Record<FieldId, AnswerSource>>>;
  /** Taken from the title or the kind of form, not from a cell of this system. */
  readonly implied: Readonly<Partial<Record<FieldId, unknown>>>;
  readonly problems: readonly Problem[];
  readonly isClassified: boolean;
}

/** Every stage of a project under way is 在建, whatever the form calls it. */
const isStageColumn = (place: AnswerPlace): boolean =>
  place.field === 'lifecycle' && /阶段/u.test(place.heading);

/** Reads the answers of one system. */
export function readRow(
  places: readonly AnswerPlace[],
  at: { readonly row: number | null; readonly column: number | null },
  implied: SurveyRow['implied'],
): SurveyRow {
  const values: Partial<Record<FieldId, unknown>> = {};
  const answers: Partial<Record<FieldId, AnswerSource>> = {};
  const problems: Problem[] = [];
  for (const place of places) {
    const field = fieldOf(place.field);
    const answer = turned(place, readPlace(place));
    answers[place.field] = { cell: place.address, raw: answer.raw };
    if (answer.value === null && answer.raw.trim() && isStageColumn(place)) {
      values[place.field] = '在建';
      continue;
    }
    if (answer.value !== null) values[place.field] = answer.value;
    if (answer.problem) problems.push(badCell(place, answer.raw, answer.problem));
    else if (field.core && answer.value === null) problems.push(missing(place.field, place.address));
  }
  const added: Partial<Record<FieldId, unknown>> = {};
  for (const [id, value] of Object.entries(implied)) if (!(id in answers)) added[id as FieldId] = value;
  return {
    ...at,
    values: { ...values, ...added },
    answers,
    implied: added,
    problems,
    isClassified: values.classification === '涉密' || saysClassified(answers.classification?.raw ?? ''),
  };
}

/** 机密级, 涉密（待定密）: in doubt a row that speaks of secrecy is not stored. */
export const saysClassified = (raw: string): boolean =>
  raw.includes('密') && /秘密|机密|绝密|涉密/u.test(raw) && !/[非不否无]/u.test(raw);

/** The answer of a cell; a wording that a person confirmed is read as what it means, and kept as typed. */
function readPlace({ field, cell, factor, words, heading }: AnswerPlace): ReadAnswer {
  const spelled = spellCodes(heading, cell);
  const read = readAnswer(fieldOf(field), spelled, factor);
  const answer = spelled === cell ? read : { ...read, raw: cellText(cell) };
  const meant = words?.[squeeze(answer.raw)];
  return meant === undefined ? answer : { ...readAnswer(fieldOf(field), meant, factor), raw: answer.raw };
}

const CONTRARY: Readonly<Record<string, string>> = { 是: '否', 否: '是' };

/** 是 under 是否与业务脱节 answers 否 to 业务是否通过系统办理; the raw text stays as typed. */
function turned({ isOpposite }: AnswerPlace, answer: ReadAnswer): ReadAnswer {
  if (!isOpposite || typeof answer.value !== 'string') return answer;
  return { ...answer, value: CONTRARY[answer.value] ?? answer.value };
}

const missing = (id: FieldId, cell: string): Problem =>
  problem('missing-required', cell, {
    heading: headingOf(id),
    hint: fieldOf(id).codes.length ? `，可选：${fieldOf(id).codes.join('、')}` : '',
  });

const LONGEST_QUOTE = 40;

/** 全市, 各乡镇, 全体干部 where a number is asked: who uses it, not how many. */
const SAYS_WHO =
  /^(?:全|各|所有|本)(?:国|省|市|州|县|区|旗|镇|乡|街道|局|系统|单位|部门|科室|处室|体|员|校|院)/u;

function badCell({ field: id, address, cell }: AnswerPlace, found: string, kind: Problem['kind']): Problem {
  const { unit, codes } = fieldOf(id);
  const slots = {
    heading: headingOf(id),
    found: maskText(found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE)}…` : found),
    codes: codes.join('、'),
    unit: unit ? `（单位：${unit}）` : '',
    hint: SAYS_WHO.test(squeeze(found)) ? WHO_NOT_HOW_MANY : '',
  };
  return isError(cell) ? problem(kind, address, slots, FORMULA_FAILED) : problem(kind, address, slots);
}

const WHO_NOT_HOW_MANY = `这里问有多少；哪些单位在用，请填在“${headingOf('useScope')}”一栏。`;

/** Is there anything in the cell? */
export const isAnswered = (cell: Cell): boolean => cellText(cell).trim() !== '';
