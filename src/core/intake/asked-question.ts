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
  /** What some words say under this heading: 没有 under 有没有涉密内容 is an answer, and no placeholder. */
  private readonly said: Wordings | null;
  /** Every stage of a project under way is 在建, whatever the form calls it. */
  readonly isStage: boolean;

  /** `words`: wordings that a person confirmed to mean a listed value. */
  private readonly words: Wordings | null;

  constructor(
    match: ColumnMatch,
    private readonly heading: string,
    words?: Readonly<Record<string, string>>,
  ) {
    this.id = match.field;
    this.field = fieldOf(match.field);
    this.factor = match.factor;
    this.isOpposite = match.isOpposite === true;
    this.hasCodes = codesInHeading(heading).size > 0;
    this.words = words ? wordings(words) : null;
    if (this.field.codes.length > 0 && ASKS_FOR_ANY.test(heading)) this.said = ANY;
    else this.said = this.id === 'lifecycle' ? inUseOf(heading) : null;
    this.isStage = this.id === 'lifecycle' && /阶段/u.test(heading);
  }

  read(cell: Cell): ReadAnswer {
    const answer = this.inWords(cell);
    return this.isOpposite ? turned(answer) : answer;
  }

  /** A wording that a person confirmed is read as what it means, and kept as typed. */
  private inWords(cell: Cell): ReadAnswer {
    const { field, factor, said, words } = this;
    const coded = this.hasCodes ? spellCodes(this.heading, cell) : cell;
    const spelled = said && typeof coded === 'string' ? (said.get(squeeze(coded)) ?? coded) : coded;
    const read = readAnswer(field, spelled, factor);
    const answer = spelled === cell ? read : { ...read, raw: cellText(cell) };
    const meant = words?.get(squeeze(answer.raw));
    return meant === undefined ? answer : { ...readAnswer(field, meant, factor), raw: answer.raw };
  }
}

/** Words, and what each is read as. Most answers are none of them, and a map does not mind. */
type Wordings = ReadonlyMap<string, string>;
const wordings = (meanings: Readonly<Record<string, string>>): Wordings => new Map(Object.entries(meanings));

const ASKS_FOR_ANY = /有没有|有无|是否有|是否存在/u;
const ANY = wordings({ 有: '是', 存在: '是', 无: '否', 没有: '否', 不存在: '否' });

const ASKS_WHETHER = /是否|有没有|还在|仍在|吗/u;
const STOPPED = /停用|停止使用|停运|下线|废弃|弃用|关停/u;
const IN_USE = /在用|在使用|继续使用|正常使用|正常运行/u;

/** A form that asks whether a system is used, or is no longer: a listed state for each of its answers. */
function inUseOf(heading: string): Wordings | null {
  if (!ASKS_WHETHER.test(heading)) return null;
  if (STOPPED.test(heading)) return IS_STOPPED;
  return IN_USE.test(heading) ? IS_USED : null;
}

const IS_STOPPED = wordings({ 是: '已停用', 否: '已建' });
const IS_USED = wordings({ 是: '已建', 否: '已停用' });

const CONTRARY: Readonly<Record<string, string>> = { 是: '否', 否: '是' };

/** 是 under 是否与业务脱节 answers 否 to 业务是否通过系统办理; the raw text stays as typed. */
const turned = (answer: ReadAnswer): ReadAnswer =>
  typeof answer.value === 'string' ? { ...answer, value: CONTRARY[answer.value] ?? answer.value } : answer;
