import { type FieldId, fieldOf } from '../survey/survey.js';
import { byItsAnswers, matchByAnswers } from './answers-alone.js';
import type { Body } from './body.js';
import type { Header } from './find-header.js';
import { likelyQuestions } from './guess-heading.js';
import type { Column } from './column.js';
import { plainHeading } from './plain-heading.js';
import { type Proof, areReadable } from './readable-answers.js';
import { remembered } from './remembered.js';
import { settleUnit } from './settle-unit.js';
import type { View } from './view.js';

/** From this confidence on the heading alone decides: an official label or a seen alias. */
const SURE = 0.9;
/** With fewer readable answers a heading in somebody's own words asks something else. */
const NOT_BELIED: Proof = { fewest: 2, share: 0.3 };

/** Of a heading so much must be explained for its answers to be asked what it means. */
const HALF_UNDERSTOOD = 0.5;
/** Answers that bear out a heading that is only half understood are read nearly all, and are not few. */
const BORNE_OUT: Proof = { fewest: 3, share: 0.8 };
/** Between a heading and the title above it; no heading holds it. */
const BELOW = '\u0000';

/**
 * Lets the answers speak. Where the wording of a heading only resembles a closed question, a date or a number and
 * most answers below are none, the column is another question: it stays unmapped and is shown. Where a heading is
 * only half understood, and its answers fit one of the questions it may ask that no other column does, it is that one.
 * Where it is not understood at all, only answers that leave no doubt are heard.
 */
export function confirmColumns(
  view: View,
  header: Header,
  end: number,
  department: string | null = null,
): Header {
  const body = { view, header, end };
  const columns = header.columns.map((column) =>
    isBelied(body, column) ? { ...column, match: null } : settleUnit(body, column, department),
  );
  const asked = new Set(columns.flatMap(({ match }) => fieldsOf(match)));
  const half = columns.map((column, at) => {
    if (column.match) return column;
    // What its answers belied is not asked again.
    const belied = header.columns[at]?.match?.field;
    const field = borneOut(body, column, belied ? new Set([...asked, belied]) : asked);
    if (field === null) return column;
    asked.add(field);
    return { ...column, match: byItsAnswers(field) };
  });
  return { ...header, columns: matchByAnswers(body, half, asked) };
}

const fieldsOf = (match: Column['match']): readonly FieldId[] =>
  match ? (match.parts ?? [match]).flatMap((part) => part?.field ?? []) : [];

const saysAnything = (field: FieldId): boolean => ['text', 'phone'].includes(fieldOf(field).kind);

function isBelied(body: Body, column: Column): boolean {
  const { match } = column;
  if (!match || match.confidence >= SURE || match.option !== undefined || match.parts) return false;
  // Whether a system is secret is never left unasked because the answers are hard to read.
  if (saysAnything(match.field) || match.field === 'classification') return false;
  return areReadable(body, column, match.field, NOT_BELIED) === false;
}

/** Kinds whose answers tell one question from another; amounts and counts do not, and 是 and 否 hardly. */
const isTelling = (field: FieldId): boolean =>
  fieldOf(field).kind === 'date' || fieldOf(field).codes.length > 2;

/** The telling questions that a heading, and the title above it, may ask. */
const mayAsk = remembered((titles: string): readonly FieldId[] => {
  const [leaf = '', above = ''] = titles.split(BELOW);
  const likely = likelyQuestions(leaf, above, HALF_UNDERSTOOD).map(({ field }) => field);
  return [...new Set(likely)].filter(isTelling);
});

/** 处置（留/并/迁/清）: how to answer. */
const IN_BRACKETS = /[（(][^（()）]*[）)]/gu;

function borneOut(body: Body, column: Column, asked: ReadonlySet<FieldId>): FieldId | null {
  const [leaf = '', above = ''] = column.path.map((title) => plainHeading(title).words).toReversed();
  for (const heading of new Set([leaf, leaf.replace(IN_BRACKETS, '')])) {
    if (heading.length < 2) continue;
    const fitting = mayAsk(heading + BELOW + above).filter(
      (field) => !asked.has(field) && areReadable(body, column, field, BORNE_OUT) === true,
    );
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  return null;
}
