import { FIELD_IDS, type FieldId, SECTIONS, fieldOf } from '../survey/survey.js';

/** Which questions a survey workbook asks, and a pack's own words for some of them. */
export interface QuestionChoice {
  /** Left out: every question. */
  readonly questions?: readonly FieldId[] | undefined;
  /** Left out: the usual words. */
  readonly headings?: Readonly<Partial<Record<FieldId, string>>> | undefined;
}

/** The questions of one workbook, in the order of the sheet. */
export interface AskedQuestions {
  readonly ids: readonly FieldId[];
  /** Blocks of the sheet that ask something, and what each asks. */
  readonly sections: readonly { readonly title: string; readonly ids: readonly FieldId[] }[];
  /** The question without its unit. */
  readonly labelOf: (id: FieldId) => string;
  readonly headingOf: (id: FieldId) => string;
}

export function askedQuestions({ questions = FIELD_IDS, headings = {} }: QuestionChoice): AskedQuestions {
  const asked = new Set(questions);
  const sections = SECTIONS.map(({ title, fields }) => ({
    title,
    ids: (Object.keys(fields) as FieldId[]).filter((id) => asked.has(id)),
  })).filter(({ ids }) => ids.length);
  const labelOf = (id: FieldId): string => headings[id] ?? fieldOf(id).label;
  return {
    ids: sections.flatMap(({ ids }) => ids),
    sections,
    labelOf,
    headingOf: (id) => {
      const { unit } = fieldOf(id);
      return unit ? `${labelOf(id)}（${unit}）` : labelOf(id);
    },
  };
}
