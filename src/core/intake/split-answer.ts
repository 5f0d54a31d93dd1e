import type { AskedQuestion } from './asked-question.js';
import { type Cell, cellText } from './sheet.js';

/** A question that shares its column with others; `null` where the heading asks something we do not. */
type Asked = AskedQuestion | null;

/** A telephone number of at least seven figures, as it stands between other words. */
const PHONE = /(?<!\d)(?:\+?86[-\s]?)?(?:\d[-\s（）()]{0,2}){6,14}\d(?!\d)/u;
/** What may part two answers, the plainest first. */
const MARKS = ['\n', '；', ';', '/', '|', '，', ',', '、', ' ', '　', '：', ':'] as const;
/** Marks that part answers also where nothing else tells them apart. */
const PLAIN = new Set<string>(['\n', '；', ';', '/', '|', ' ', '　']);
const LONGEST = 200;
/** A text in brackets that is an answer of its own. */
const FEWEST_OF_A_TEXT = 6;

/**
 * The answers that one cell gives to the questions of a combined heading (联系人及电话 | 张三 13800000000), in their
 * order. Where they cannot be told apart the first question that takes any text is answered by all of it.
 */
export function splitAnswer(cell: Cell, asked: readonly Asked[]): readonly Cell[] {
  const text = typeof cell === 'string' && cell.length <= LONGEST ? cell.trim() : '';
  const found = text
    ? (byMark(text, asked) ?? byPhone(text, asked) ?? byDocumentNumber(text, asked) ?? byBracket(text, asked))
    : null;
  if (found) return found;
  const readable = asked.map((question) => question !== null && isAnswer(question, cell));
  const only = readable.filter(Boolean).length === 1 ? readable.indexOf(true) : -1;
  const anyText = asked.findIndex((question) => question?.field.kind === 'text');
  const first = asked.findIndex((question) => question !== null);
  const at = isTelling(asked[only] ?? null) ? only : anyText >= 0 ? anyText : first;
  return asked.map((_, index) => (index === at ? cell : null));
}

const isTelling = (question: Asked): boolean => question !== null && question.field.kind !== 'text';

function isAnswer(question: AskedQuestion, cell: Cell): boolean {
  if (question.field.kind === 'phone') {
    const text = cellText(cell);
    return PHONE.exec(text)?.[0].trim() === text.trim();
  }
  const { value, problem } = question.read(cell);
  return value !== null && !problem;
}

/** Do the parts answer their questions? A part that takes any text must not be what another question asks for. */
function fits(parts: readonly string[], asked: readonly Asked[]): boolean {
  return parts.every((part, index) => {
    const question = asked[index] ?? null;
    if (!part) return false;
    // 省司 and 法厅, parted by the line break of a narrow cell.
    if (question && NUMBERS.has(question.id) && !/\d|号/u.test(part)) return false;
    if (isTelling(question)) return question !== null && isAnswer(question, part);
    return !asked.some((other) => other?.field.kind === 'phone' && PHONE.test(part));
  });
}

function byMark(text: string, asked: readonly Asked[]): readonly Cell[] | null {
  for (const mark of MARKS) {
    const pieces = text
      .split(mark)
      .map((piece) => piece.trim())
      .filter(Boolean);
    if (pieces.length < asked.length || (!asked.some(isTelling) && !PLAIN.has(mark))) continue;
    if (pieces.length === asked.length && fits(pieces, asked)) return pieces;
    if (pieces.length > asked.length && asked.length === 2 && asked.some(isTelling)) {
      const cuts = pieces.slice(1).map((_, at) => {
        const parts = [pieces.slice(0, at + 1).join(mark), pieces.slice(at + 1).join(mark)];
        return fits(parts, asked) ? parts : null;
      });
      const fitting = cuts.filter((cut) => cut !== null);
      if (fitting.length === 1) return fitting[0] ?? null;
    }
  }
  return null;
}

/** 王芳13800000000: nothing stands between, or the number stands first. */
function byPhone(text: string, asked: readonly Asked[]): readonly Cell[] | null {
  const at = asked.findIndex((question) => question?.field.kind === 'phone');
  const number = at >= 0 ? PHONE.exec(text)?.[0].trim() : undefined;
  if (!number) return null;
  const rest = text
    .replace(number, ' ')
    .replace(/[（(]\s*[）)]/gu, '')
    .replace(/^[\s，,、/；;：:]+|[\s，,、/；;：:]+$/gu, '')
    .replace(/\s*(?:联系)?(?:电话|手机)(?:号码?)?[:：]?\s*$/u, '');
  const other = asked.findIndex((question) => question?.field.kind === 'text');
  return asked.map((_, index) => (index === at ? number : index === other && rest ? rest : null));
}

/** 县委组织部，新组〔2019〕6号; 档案局（档发[2018]3号）: the number of a document tells itself apart. */
function byDocumentNumber(text: string, asked: readonly Asked[]): readonly Cell[] | null {
  const at = asked.findIndex((question) => question !== null && NUMBERS.has(question.id));
  const [, before = '', number = ''] = at === 1 && asked.length === 2 ? (DOCUMENT.exec(text) ?? []) : [];
  return number ? [before.trim(), number.trim()] : null;
}

const NUMBERS: ReadonlySet<string> = new Set(['approvalNumber', 'filingNumber']);
/** Behind a mark: letters of an office, a year in brackets, a number. */
const DOCUMENT =
  /^(.{2,}?)[\s，,、；;（(]+([^\s，,、；;（()）]{0,12}[〔[【（(]\d{4}[〕\]】）)]第?\d+号)[）)]?$/u;

/** 35.5万元（自筹）, 积分系统（积分登记、排名）: the second answer in brackets. */
function byBracket(text: string, asked: readonly Asked[]): readonly Cell[] | null {
  const [, before = '', inside = ''] = /^([^（(]+)[（(]([^（）()]+)[）)]$/u.exec(text) ?? [];
  const parts = [before.trim(), inside.trim()];
  if (asked.length !== 2 || !fits(parts, asked)) return null;
  // 办公系统（二期）: a short remark on the first answer is no answer of its own.
  return asked.some(isTelling) || (asked[1] !== null && inside.length >= FEWEST_OF_A_TEXT) ? parts : null;
}
