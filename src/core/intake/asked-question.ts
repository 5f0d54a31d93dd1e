import type { Field } from '../survey/field.js';
import { type FieldId, fieldOf } from '../survey/survey.js';
import { codesInHeading, spellCodes } from './heading-codes.js';
import type { ColumnMatch } from './column.js';
import { type ReadAnswer, readAnswer } from './read-answer.js';
import { yesOrNo } from './read-choices.js';
import { type Cell, cellText, squeeze } from './sheet.js';
import type { Said } from './states-asked.js';

/** A question as one heading asks it: what is settled once for all cells that answer it. */
export class AskedQuestion {
  readonly id: FieldId;
  readonly field: Field;
  /** What turns a bare amount here into 万元. */
  private readonly factor: number;
  /** The heading asks the contrary of the question. */
  private readonly isOpposite: boolean;
  /** What codes stand for, by the heading or by a list elsewhere in the file. */
  private readonly codes: ReadonlyMap<string, string>;
  /** 有没有涉密内容: 没有 is an answer, and no placeholder. */
  private readonly any: Wordings | null;
  /** 是否停用 | 是: what yes and no say of a listed answer. */
  private readonly said: Said | undefined;
  /** Every stage of a project under way is 在建, whatever the form calls it. */
  readonly isStage: boolean;

  /** Wordings that a person confirmed to mean a listed value. */
  private readonly words: Wordings | null;

  constructor(match: ColumnMatch, heading: string, words?: Readonly<Record<string, string>>) {
    this.id = match.field;
    this.field = fieldOf(match.field);
    this.factor = match.factor;
    this.isOpposite = match.isOpposite === true;
    this.codes = match.codes ?? codesInHeading(heading);
    this.words = words ? wordings(words) : null;
    this.any = this.field.codes.length > 0 && ASKS_FOR_ANY.test(heading) ? ANY : null;
    this.said = match.said;
    this.isStage = this.id === 'lifecycle' && /阶段/u.test(heading);
  }

  read(cell: Cell): ReadAnswer {
    const answer = this.inWords(cell);
    return this.isOpposite ? turned(answer) : answer;
  }

  /** A wording that a person confirmed is read as what it means, and kept as typed. */
  private inWords(cell: Cell): ReadAnswer {
    const { field, factor, any, said, words, codes } = this;
    const coded = codes.size ? spellCodes(codes, cell) : cell;
    const spelled = any && typeof coded === 'string' ? (any.get(squeeze(coded)) ?? coded) : coded;
    const stated = said && typeof spelled === 'string' ? statedIn(said, spelled) : undefined;
    const read = stated === null ? { value: null, raw: '' } : readAnswer(field, stated ?? spelled, factor);
    const answer = stated === undefined && spelled === cell ? read : { ...read, raw: cellText(cell) };
    const meant = words?.get(squeeze(answer.raw));
    return meant === undefined ? answer : { ...readAnswer(field, meant, factor), raw: answer.raw };
  }
}

/** Words, and what each is read as. Most answers are none of them, and a map does not mind. */
type Wordings = ReadonlyMap<string, string>;
const wordings = (meanings: Readonly<Record<string, string>>): Wordings => new Map(Object.entries(meanings));

/** What yes or no says here; `undefined` for any other answer. */
function statedIn({ yes, no }: Said, text: string): string | null | undefined {
  const said = yesOrNo(text);
  return said === null ? undefined : said === '是' ? yes : no;
}

const ASKS_FOR_ANY = /有没有|有无|是否有|是否存在/u;
const ANY = wordings({ 有: '是', 存在: '是', 无: '否', 没有: '否', 不存在: '否' });

const CONTRARY: Readonly<Record<string, string>> = { 是: '否', 否: '是' };

/** 是 under 是否与业务脱节 answers 否 to 业务是否通过系统办理; the raw text stays as typed. */
const turned = (answer: ReadAnswer): ReadAnswer =>
  typeof answer.value === 'string' ? { ...answer, value: CONTRARY[answer.value] ?? answer.value } : answer;
