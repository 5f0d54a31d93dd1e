import { FIELD_IDS, type FieldId, fieldOf, headingOf } from '../survey/survey.js';
import { likenessOfPairs, pairsOf } from './answers-agree.js';
import { ROWS_SEARCHED, titlesAt } from './find-header.js';
import { formShape } from './form-mapping.js';
import type { Column } from './column.js';
import { plainHeading } from './plain-heading.js';
import { readAnswer } from './read-answer.js';
import { saysClassified } from './secret-mark.js';
import { remembered } from './remembered.js';
import type { HeadedTable, SheetReading } from './sheet-reading.js';
import type { Sheet } from './sheet.js';
import { type View, viewOf } from './view.js';

/** A heading that a person should confirm: what it may ask, how sure that is and why, and what stands below it. */
export interface OpenColumn {
  readonly heading: string;
  readonly guess: FieldId | null;
  /** 0–1. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** Different values below it; none of a sheet that speaks of classified systems. */
  readonly samples: readonly string[];
}

/** A form with headings in doubt. `isRead`: its systems were read all the same. */
export interface OpenForm {
  readonly sheet: string;
  readonly form: string;
  readonly isRead: boolean;
  readonly columns: readonly OpenColumn[];
}

/** From here on the heading alone decides: an official label, a seen alias, or one of these without its brackets. */
const SURE = 0.8;
const MOST_SAMPLES = 5;
const LONGEST_SAMPLE = 60;
const ROWS_SAMPLED = 200;
/** Headings that look less alike than this are no guess. */
const ALIKE = 0.4;
const NO_QUESTION = /^(?:序号?|编号|no\.?|行号|校验结果)$/iu;

/** The headings of a sheet that nobody has confirmed, table by table; of tables with equal headings the first. */
export function openForms(sheet: Sheet, found: SheetReading | null): readonly OpenForm[] {
  const view = viewOf(sheet, found?.orientation === 'columns');
  const forms = new Map<string, OpenForm>();
  for (const table of found ? found.tables : likeliestTable(view)) {
    const inDoubt = table.columns.filter(isInDoubt);
    const form = formShape(table.columns);
    if (!inDoubt.length || forms.has(form)) continue;
    const isSecret =
      speaksOfClassified(sheet) || found?.rows.some(({ isClassified }) => isClassified) === true;
    const columns = inDoubt.map((column) => describe(column, isSecret ? [] : samplesOf(view, column, table)));
    forms.set(form, { sheet: sheet.name, form, isRead: found !== null, columns });
  }
  return [...forms.values()];
}

const speaksOfClassified = ({ rows }: Sheet): boolean =>
  rows.some((row) => row.some((cell) => typeof cell === 'string' && saysClassified(cell)));

const isInDoubt = ({ heading, match }: Column): boolean =>
  heading.trim() !== '' &&
  !NO_QUESTION.test(plainHeading(heading).words) &&
  (match === null || match.confidence < SURE);

/** The rows below the row that looks most like headings: many short texts. */
function likeliestTable(view: View): readonly HeadedTable[] {
  let best: { readonly row: number; readonly texts: number } | null = null;
  for (let row = 0; row < Math.min(view.rowCount - 1, ROWS_SEARCHED); row++) {
    const texts = new Set<string>();
    for (let column = 0; column < Math.min(view.columnCount(row), 200); column++) {
      const cell = view.cell(row, column);
      if (typeof cell === 'string' && cell.trim().length >= 2 && cell.trim().length <= 24)
        texts.add(cell.trim());
    }
    if (texts.size >= 3 && texts.size > (best?.texts ?? 0)) best = { row, texts: texts.size };
  }
  const header = best && titlesAt(view, best.row);
  return header ? [{ columns: header.columns, start: header.bodyStart, end: view.rowCount }] : [];
}

function samplesOf(view: View, { index }: Column, table: HeadedTable): readonly string[] {
  const samples = new Set<string>();
  const end = Math.min(table.end, table.start + ROWS_SAMPLED);
  for (let row = table.start; row < end && samples.size < MOST_SAMPLES; row++) {
    const text = view.text(row, index).trim();
    if (text) samples.add(text.slice(0, LONGEST_SAMPLE));
  }
  return [...samples];
}

function describe({ heading, match }: Column, samples: readonly string[]): OpenColumn {
  if (match)
    return {
      heading,
      guess: match.field,
      score: match.confidence,
      reasons: [
        match.isByAnswers
          ? `表头没有写明，按下面的内容推断为“${headingOf(match.field)}”`
          : `按说法推断为“${headingOf(match.field)}”，不是正式名称，也没有见过`,
      ],
      samples,
    };
  const first = nearestQuestion(plainHeading(heading).words);
  if (first.likeness < ALIKE) return { heading, guess: null, score: 0, reasons: [], samples };
  const readable = readableShare(first.id, samples);
  const score = Number((first.likeness * 0.6 * (readable ?? 1)).toFixed(2));
  return {
    heading,
    guess: first.id,
    score,
    reasons: [
      `用字与“${fieldOf(first.id).label}”有 ${Math.round(first.likeness * 100)}% 相近`,
      ...(readable === null ? [] : [`下面的内容有 ${Math.round(readable * 100)}% 能按它读懂`]),
    ],
    samples,
  };
}

const NAMES = FIELD_IDS.map((id) => ({
  id,
  names: [fieldOf(id).label, ...fieldOf(id).aliases].map(pairsOf),
}));

/** The question whose label or an alias looks most like a heading; of equals, the first of the survey. */
const nearestQuestion = remembered((words: string) => {
  const pairs = pairsOf(words);
  let nearest: { readonly id: FieldId; readonly likeness: number } = {
    id: 'systemName',
    likeness: 0,
  };
  for (const { id, names } of NAMES)
    for (const name of names) {
      const likeness = likenessOfPairs(pairs, name);
      if (likeness > nearest.likeness) nearest = { id, likeness };
    }
  return nearest;
});

/** Share of the samples that can be read as answers; `null` for questions that anything answers. */
function readableShare(id: FieldId, samples: readonly string[]): number | null {
  const field = fieldOf(id);
  if (field.kind === 'text' || field.kind === 'phone' || !samples.length) return null;
  return samples.filter((text) => readAnswer(field, text).value !== null).length / samples.length;
}
