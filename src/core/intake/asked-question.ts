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
  /** 有没有涉密内容: 没有 is an answer, and no placeholder. */
  private readonly asksForAny: boolean;
  /** 是否停用 | 是: what yes and no say of the state of a system. */
  private readonly isInUse: Readonly<Record<string, string>>;
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
    this.asksForAny = this.field.codes.length > 0 && ASKS_FOR_ANY.test(heading);
    this.isInUse = this.id === 'lifecycle' ? inUseOf(heading) : {};
    this.isStage = this.id === 'lifecycle' && /阶段/u.test(heading);
  }

  read(cell: Cell): ReadAnswer {
    const answer = this.inWords(cell);
    return this.isOpposite ? turned(answer) : answer;
  }

  /** A wording that a person confirmed is read as what it means, and kept as typed. */
  private inWords(cell: Cell): ReadAnswer {
    const { field, factor, words } = this;
    const coded = this.hasCodes ? spellCodes(this.heading, cell) : cell;
    const said = this.asksForAny ? ANY : this.isInUse;
    const spelled = typeof coded === 'string' ? (said[squeeze(coded)] ?? coded) : coded;
    const read = readAnswer(field, spelled, factor);
    const answer = spelled === cell ? read : { ...read, raw: cellText(cell) };
    const meant = words?.[squeeze(answer.raw)];
    return meant === undefined ? answer : { ...readAnswer(field, meant, factor), raw: answer.raw };
  }
}

const ASKS_FOR_ANY = /有没有|有无|是否有|是否存在/u;
const ANY: Readonly<Record<string, string>> = { 有: '是', 存在: '是', 无: '否', 没有: '否', 不存在: '否' };

const ASKS_WHETHER = /是否|有没有|还在|仍在|吗/u;
const STOPPED = /停用|停止使用|停运|下线|废弃|弃用|关停/u;
const IN_USE = /在用|在使用|继续使用|正常使用|正常运行/u;

/** A form that asks whether a system is used, or is no longer: a listed state for each of its answers. */
function inUseOf(heading: string): Readonly<Record<string, string>> {
  if (!ASKS_WHETHER.test(heading)) return {};
  if (STOPPED.test(heading)) return { 是: '已停用', 否: '已建' };
  return IN_USE.test(heading) ? { 是: '已建', 否: '已停用' } : {};
}

const CONTRARY: Readonly<Record<string, string>> = { 是: '否', 否: '是' };

/** 是 under 是否与业务脱节 answers 否 to 业务是否通过系统办理; the raw text stays as typed. */
const turned = (answer: ReadAnswer): ReadAnswer =>
  typeof answer.value === 'string' ? { ...answer, value: CONTRARY[answer.value] ?? answer.value } : answer;
