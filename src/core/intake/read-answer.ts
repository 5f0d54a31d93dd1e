import type { Field } from '../survey/field.js';
import { isUnticked, readChoice, readChoices } from './read-choices.js';
import { isUnfilled, withoutPrinted } from './unfilled.js';
import { dateFromNumber, dateFromText } from './read-date.js';
import { readNumber, withoutApproximation } from './read-number.js';
import { type Cell, cellText, squeeze } from './sheet.js';
import type { ProblemKind } from './problem.js';
import { remembered } from './remembered.js';

/** What a cell says in answer to a question; `problem` when it says it badly. */
export interface ReadAnswer {
  readonly value: unknown;
  readonly raw: string;
  readonly problem?: ProblemKind;
}

/** Ways of writing "nothing" that people type into a required cell. */
const PLACEHOLDERS = new Set([
  '',
  '无',
  '暂无',
  '没有',
  '不详',
  '未知',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '－',
  '／',
  '同上',
  '同前',
  '〃',
  '″',
  'N/A',
  '无数据',
  '不清楚',
  '待定',
  '待补充',
]);

/** What no placeholder begins with: Arabic digits, most letters, and Chinese characters but a few. */
const NO_PLACEHOLDER = /^(?![nN无暂没不未同待])[0-9A-Za-z\u4e00-\u9fff]/u;

export const isPlaceholder = (text: string): boolean =>
  !NO_PLACEHOLDER.test(text) && PLACEHOLDERS.has(squeeze(text).toUpperCase());

const MONEY_UNITS: readonly (readonly [RegExp, number])[] = [
  // 12万5千, 1亿2千万元: 万 and 亿 count 元, whether or not it is said.
  [/(?<=[万亿萬億].*)(?:元)?$/u, 0.0001],
  [/千元$/u, 0.1],
  [/元$/u, 0.0001],
];

/** Twelve digits: what arithmetic adds behind them nobody wrote. */
const exact = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));

/** 86.5(万元) says its unit, 86.5万(财政) only whose money it is. */
const withoutRemark = (text: string): string =>
  text.endsWith(')') ? text.replace(/\((?:人民币)?([万千亿]?元)\)$/u, '$1').replace(NO_AMOUNT, '') : text;
const NO_AMOUNT = /(?<=[\d元万])\((?![^()]*[约估预暂概计余多以起])[^()\d一二三四五六七八九十百千万亿]*\)$/u;

function readMoney(cell: Cell, raw: string, factor: number): Omit<ReadAnswer, 'raw'> {
  if (typeof cell === 'number')
    return cell < 0 ? { value: null, problem: 'bad-number' } : { value: exact(cell * factor) };
  // 120万左右: the unit is looked for behind the number, so 左右 must go first.
  const { rest, isApproximate } = withoutApproximation(squeeze(raw));
  const text = withoutRemark(inModernUnits(rest))
    .replace(AHEAD_OF_AMOUNT, '')
    .replaceAll('整', '')
    .replace(/人民币$/u, '')
    .replace(/(?:\/|每)年$/u, '');
  const unit = MONEY_UNITS.find(([pattern]) => pattern.test(text));
  const { value } = readNumber(unit ? text.replace(unit[0], '') : text);
  if (value === null) return { value: null, problem: 'bad-number' };
  const amount = exact(value * (unit ? unit[1] : factor));
  if (isApproximate) return { value: amount, problem: 'bad-number' };
  if (factor === YUAN || !BARE_THOUSANDS.test(text)) return { value: amount };
  return { value: exact(value * YUAN), problem: 'unit-suspect' };
}

/** 合同金额：86.5万元, (人民币)25万: said before an amount and changing nothing of it. */
const AHEAD_OF_AMOUNT =
  /^(?:共计?|合计|总计|总投资|总额|总价|投资|造价|金额|每年|合同(?:金额|价|总?额)|中标(?:金额|价))?[:：为]?(?:\(?人民币\)?|¥|￥|RMB)*/u;
const OLD_UNITS = /[圆块萬仟佰钱正。;]/u;

/** 捌拾陆万圆整, 2500块钱, 叁仟元正: one spelling for each unit. */
const inModernUnits = (text: string): string =>
  OLD_UNITS.test(text)
    ? text
        .replace(/[。;]$/u, '')
        .replace(/(?:圆|块钱?)(?=[整正]?$)/u, '元')
        .replace(/(?<=元)正$/u, '')
        .replaceAll('萬', '万')
        .replace(/仟(?=元)/u, '千')
    : text;

/** 5千 says 元 and not the 万元 of its heading, but does not say so. */
const BARE_THOUSANDS = /^\d+(?:\.\d+)?[千仟]$/u;
const YUAN = 0.0001;

const SCALED = /[千万亿仟萬億]/u;

/** The longer before what they end with. */
const COUNT_WORDS =
  '人次/月 人次/年 人/月 次/月 件/月 件/年 次/年 笔/年 个用户 个账号 个帐号 家企业 家单位 个单位 用户 账号 帐号 个人 人次 件次 个 人 次 件 户 名 家 笔 位 条 项 宗 起 例'.split(
    ' ',
  );
/** 共120人, 注册用户：120, 120(人). */
const COUNTED =
  /^(?:(?:共计?|合计|总计|注册用户|用户|账号|每月|每年)数?[:：]?)?([^()]+)(?:\((?:人|个|户|家|件|次|人次|名)\))?$/u;

function readCount(cell: Cell, raw: string, field: Field, factor: number): Omit<ReadAnswer, 'raw'> {
  const { value: bare, certainty } =
    typeof cell === 'number'
      ? { value: cell, certainty: 'exact' }
      : readNumber(squeeze(raw).replace(COUNTED, '$1'), [...COUNT_WORDS, field.unit ?? '']);
  // 3.2万 under （万件） is not 320 million: a scale in the cell speaks for itself.
  const value = bare === null || SCALED.test(raw) ? bare : exact(bare * Math.max(1, factor));
  if (value === null || value < 0 || !Number.isInteger(value)) return { value: null, problem: 'bad-number' };
  return certainty === 'exact' ? { value } : { value, problem: 'bad-number' };
}

/** 百分之八十, 平均35%, 35%(平均). */
const AROUND_PERCENT = /^(?:平均值?|均值)?(?:百分之)?[:：]?|\((?:平均值?|均值)\)$|。$/gu;

function readPercent(cell: Cell, raw: string): Omit<ReadAnswer, 'raw'> {
  if (typeof cell === 'object' && cell && 'percent' in cell)
    return withinPercent(exact(cell.percent * 100), 'exact');
  if (typeof cell === 'number') return withinPercent(cell, 'exact');
  const { value, certainty } = readNumber(squeeze(raw).replace(AROUND_PERCENT, ''), ['%']);
  return value === null ? { value: null, problem: 'bad-number' } : withinPercent(value, certainty);
}

function withinPercent(value: number, certainty: string): Omit<ReadAnswer, 'raw'> {
  if (value < 0 || value > 100) return { value: null, problem: 'bad-number' };
  return certainty === 'exact' ? { value } : { value, problem: 'bad-number' };
}

/** No question asks for a time of day. */
const LONGEST_DATE = 'YYYY-MM-DD'.length;

function readDate(cell: Cell, raw: string): Omit<ReadAnswer, 'raw'> {
  if (typeof cell === 'object' && cell && 'date' in cell) return { value: cell.date.slice(0, LONGEST_DATE) };
  const value = typeof cell === 'number' ? dateFromNumber(cell) : dateFromText(withoutPrinted(raw));
  return value === null ? { value, problem: 'bad-date' } : { value };
}

type ReadListed = (raw: string) => Omit<ReadAnswer, 'raw'>;
const LISTED = new WeakMap<Field, ReadListed>();
/** Listed answers repeat; texts that do not only pass through the memory of a question. */
const MOST_REMEMBERED = 500;

function readListed(field: Field, raw: string): Omit<ReadAnswer, 'raw'> {
  let read = LISTED.get(field);
  if (!read) LISTED.set(field, (read = remembered((text) => settleListed(field, text), MOST_REMEMBERED)));
  return read(raw);
}

function settleListed(field: Field, raw: string): Omit<ReadAnswer, 'raw'> {
  if (isUnticked(raw)) return { value: null };
  if (field.kind === 'choice') {
    const value = readChoice(field, raw);
    if (value !== null) return { value };
    return isPlaceholder(raw) ? { value: null } : { value: null, problem: 'bad-value' };
  }
  const { values, unknown } = readChoices(field, raw);
  if (values.length && !unknown.length) return { value: values };
  if (isPlaceholder(raw)) return { value: null };
  return { value: values.length ? values : null, problem: 'bad-value' };
}

/** What a formula that failed left in the cell. */
export const isError = (cell: Cell): boolean => typeof cell === 'object' && cell !== null && 'error' in cell;

/** How a bad answer to this question is called. */
function badOf({ kind }: Field): ProblemKind {
  if (kind === 'date') return 'bad-date';
  return kind === 'money' || kind === 'count' || kind === 'percent' ? 'bad-number' : 'bad-value';
}

const phoneText = (raw: string): string => raw.normalize('NFKC').trim().replace(/\.0$/u, '');

/** '2011-09: what told a spreadsheet that a text follows, and was exported as a part of it. */
const withoutMark = (raw: string): string => (/^\s*['’]/u.test(raw) ? raw.replace(/^\s*['’]+/u, '') : raw);

/**
 * Reads one cell as the answer to one question. `factor` turns a bare amount under this heading into 万元,
 * and a bare count into ones.
 * Nothing is guessed: what cannot be read is `null` with its problem, and the raw text is always kept.
 */
export function readAnswer(field: Field, cell: Cell, factor = 1): ReadAnswer {
  const raw = cellText(cell);
  if (isError(cell)) return { value: null, raw, problem: badOf(field) };
  const closed = field.kind === 'choice' || field.kind === 'choices';
  if (!raw.trim()) return { value: null, raw };
  if (!closed && (isPlaceholder(raw) || isUnfilled(field, raw))) return { value: null, raw };
  const { value, problem } = readKind(field, cell, field.kind === 'text' ? raw : withoutMark(raw), factor);
  return problem ? { value, raw, problem } : { value, raw };
}

function readKind(field: Field, cell: Cell, raw: string, factor: number): Omit<ReadAnswer, 'raw'> {
  switch (field.kind) {
    case 'money':
      return readMoney(cell, raw, factor);
    case 'count':
      return readCount(cell, raw, field, factor);
    case 'percent':
      return readPercent(cell, raw);
    case 'date':
      return readDate(cell, raw);
    case 'choice':
    case 'choices':
      return readListed(field, raw);
    case 'phone':
      return { value: phoneText(raw) };
    case 'text':
      return { value: raw.trim() };
  }
}
