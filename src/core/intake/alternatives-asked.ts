import { type FieldId, FIELD_IDS, fieldOf } from '../survey/survey.js';
import { codesInHeading } from './heading-codes.js';
import { readChoice } from './read-choices.js';

const EITHER_OR = /还是|或者|抑或|或/u;
/** Also parts several answers of one cell, where several may be given. */
const LISTED = /[/、|]/u;
const BETWEEN = new RegExp(`${EITHER_OR.source}|${LISTED.source}`, 'u');
const LONGEST = 40;
/** 是/否 is the answer to many questions. */
const FEWEST = 2;

/**
 * 自建还是购买服务, 每天/每周/每月: a heading of nothing but answers asks the one question that lists them all. `null`
 * where none does, or several do.
 */
export function alternativesAsked(heading: string): FieldId | null {
  if (heading.length > LONGEST || !BETWEEN.test(heading)) return null;
  const isSeveral = LISTED.test(heading);
  return questionListing(
    heading.replace(/^是/u, '').split(BETWEEN).filter(Boolean),
    (id) => !(isSeveral && fieldOf(id).kind === 'choices'),
  );
}

/** 阶段（1已建 2在建 3拟建）: the one question that lists the answers of a heading's code list; `null` as above. */
export const codesAsked = (heading: string): FieldId | null =>
  questionListing([...codesInHeading(heading).values()], () => true);

function questionListing(answers: readonly string[], mayBe: (id: FieldId) => boolean): FieldId | null {
  if (answers.length < FEWEST) return null;
  const asking = FIELD_IDS.filter((id) => {
    const field = fieldOf(id);
    if (!field.codes.length || !mayBe(id)) return false;
    const read = answers.map((answer) => readChoice(field, answer));
    return read.every((code) => code !== null) && new Set(read).size >= FEWEST;
  });
  return asking.length === 1 ? (asking[0] ?? null) : null;
}
