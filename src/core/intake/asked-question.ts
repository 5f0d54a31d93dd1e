import type { Field } from '../survey/field.js';
import { type FieldId, fieldOf } from '../survey/survey.js';
import { codesInHeading, spellCodes } from './heading-codes.js';
import type { ColumnMatch } from './match-columns.js';
import { type ReadAnswer, readAnswer } from './read-answer.js';
import { type Cell, cellText, squeeze } from './sheet.js';

/** A question as one heading asks it: what is settled once for all cells that answer it. */
export class AskedQuestion {
  readonly id: FieldId;
  readonly field: Field;
  /** What turns a bare amount here into 万元. */
  private readonly factor: number;
  /** The heading asks the contrary of the question. */
  private readonly isOpposite: boolean;
  private readonly hasCodes: boolean;
  /** Every stage of a project under way is 在建, whatever the form calls it. */
  readonly isStage: boolean;

  /** `words`: wordings that a person confirmed to mean a listed value. */
  constructor(
    match: ColumnMatch,
    private readonly heading: string,
    private readonly words?: Readonly<Record<string, string>>,
  ) {
    this.id = match.field;
    this.field = fieldOf(match.field);
    this.factor = match.factor;
    this.isOpposite = match.isOpposite === true;
    this.hasCodes = codesInHeading(heading).size > 0;
    this.isStage = this.id === 'lifecycle' && /阶段/u.test(heading);
  }

  read(cell: Cell): ReadAnswer {
    const answer = this.inWords(cell);
    return this.isOpposite ? turned(answer) : answer;
  }

  /** A wording that a person confirmed is read as what it means, and kept as typed. */
  private inWords(cell: Cell): ReadAnswer {
    const { field, factor, words } = this;
    const spelled = this.hasCodes ? spellCodes(this.heading, cell) : cell;
    const read = readAnswer(field, spelled, factor);
    const answer = spelled === cell ? read : { ...read, raw: cellText(cell) };
    const meant = words?.[squeeze(answer.raw)];
    return meant === undefined ? answer : { ...readAnswer(field, meant, factor), raw: answer.raw };
  }
}

const CONTRARY: Readonly<Record<string, string>> = { 是: '否', 否: '是' };

/** 是 under 是否与业务脱节 answers 否 to 业务是否通过系统办理; the raw text stays as typed. */
const turned = (answer: ReadAnswer): ReadAnswer =>
  typeof answer.value === 'string' ? { ...answer, value: CONTRARY[answer.value] ?? answer.value } : answer;
