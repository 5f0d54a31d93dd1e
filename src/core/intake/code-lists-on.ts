import { codeKey } from './code-key.js';
import { codesInTurn } from './codes-in-turn.js';
import { type Cell, type Sheet, cellText, squeeze } from './sheet.js';
import { type View, isCovered, viewOf } from './view.js';

/** A list of codes as a form prints it: what each stands for, and what may be its title, the likeliest first. */
export interface CodeList {
  readonly titles: readonly string[];
  /** Meanings by comparable code: see `codeKey`. */
  readonly codes: ReadonlyMap<string, string>;
}

const MOST_ROWS = 2_000;
const MOST_COLUMNS = 60;
const FEWEST = 2;
/** 1 内设机构, 02-单位内部, A．每天, 一、自建: a code and its meaning in one cell. */
const ONE =
  /^[（(]?(\d{1,3}|[A-Za-z]\d{0,2}|[一二三四五六七八九十]{1,2}(?=[）)、.．=:：－—-])|[甲乙丙丁戊己庚辛](?=[）)、.．=:：－—-]))[）)]?\s*[、.．=:：－—→-]{0,2}\s*(?=[\p{Script=Han}A-Za-z])([^。；;\n]{1,24})$/u;
/** A code alone, its meaning in the next cell. */
const CODE =
  /^[（(]?(\d{1,3}|[A-Za-z]\d{0,2}|[一二三四五六七八九十]{1,2}|[甲乙丙丁戊己庚辛])[）)]?[、.．]?$/u;
const LONGEST_MEANING = 24;
/** How the columns of a list are headed. */
const HEADS_LIST =
  /^(?:序号|代码|代号|编码|编号|选项|名称|含义|内容|说明|对应.{0,4}|取值|值|代码值|代码含义)$/u;

/**
 * The code lists of sheets: in a text (使用范围：1=内设机构；2=单位内部), in lines under each other or beside each other,
 * and in tables of codes and meanings. Cost: one pass over the cells, so ask only where answers are codes.
 */
export function codeListsOn(sheets: readonly Sheet[]): readonly CodeList[] {
  return sheets.flatMap((sheet) => {
    const view = viewOf(sheet);
    return [...listsInTexts(view), ...listsInRows(view), ...listsInColumns(view)];
  });
}

const rowsOf = (view: View): number => Math.min(view.rowCount, MOST_ROWS);
const columnsOf = (view: View, row: number): number => Math.min(view.columnCount(row), MOST_COLUMNS);

const ownText = (view: View, row: number, column: number): string =>
  isCovered(view, row, column) ? '' : view.text(row, column).trim();

function listsInTexts(view: View): readonly CodeList[] {
  const lists: CodeList[] = [];
  for (let row = 0; row < rowsOf(view); row++)
    for (let column = 0; column < columnsOf(view, row); column++) {
      const text = ownText(view, row, column);
      for (const { title, codes } of text.length >= SHORTEST_LIST ? codesInTurn(text) : [])
        lists.push({ titles: [...titlesIn(title), ...titlesAround(view, row, column)], codes });
    }
  return lists;
}
/** 1是2否 */
const SHORTEST_LIST = 4;

/** 使用范围 | 1.内设机构 | 2.单位内部: read as one line. */
function listsInRows(view: View): readonly CodeList[] {
  const lists: CodeList[] = [];
  for (let row = 0; row < rowsOf(view); row++) {
    const texts = Array.from({ length: columnsOf(view, row) }, (_, column) => ownText(view, row, column));
    const filled = texts.filter(Boolean);
    if (filled.length <= FEWEST || filled.filter((text) => CODE.test(text) || ONE.test(text)).length < FEWEST)
      continue;
    for (const { title, codes } of codesInTurn(filled.join(' ')))
      lists.push({ titles: titlesIn(title), codes });
  }
  return lists;
}

/** One item of a list that runs down a column. */
interface Item {
  readonly code: string;
  readonly meaning: string;
  /** The first of its columns: a title stands to the left of it. */
  readonly begins: number;
}

const isMeaning = (text: string): boolean =>
  text !== '' && text.length <= LONGEST_MEANING && !CODE.test(text.normalize('NFKC'));

function itemAt(view: View, row: number, column: number): Item | null {
  const cell: Cell = view.cell(row, column);
  if (typeof cell !== 'string' && typeof cell !== 'number') return null;
  const text = cellText(cell).trim().normalize('NFKC');
  if (!text || text.length > LONGEST_MEANING + 4) return null;
  const [, alone] = CODE.exec(text) ?? [];
  if (alone !== undefined) {
    // 1 | 内设机构, or 内设机构 | 1.
    const [behind, before] = [column + 1, column - 1].map((other) =>
      other < 0 ? '' : view.text(row, other).trim(),
    ) as [string, string];
    if (isMeaning(behind)) return { code: codeKey(alone), meaning: behind, begins: column };
    return isMeaning(before) ? { code: codeKey(alone), meaning: before, begins: column - 1 } : null;
  }
  const [, code, meaning] = ONE.exec(text) ?? [];
  return code && meaning ? { code: codeKey(code), meaning: meaning.trim(), begins: column } : null;
}

/** Figures, letters, Chinese figures: one list has codes of one kind. */
const kindOf = (code: string): number =>
  [/^\d/u, /^[A-Z]/u, /^[一二三四五六七八九十]/u].findIndex((kind) => kind.test(code));

/** Runs of items under each other; a code that comes again, or another title beside it, begins the next list. */
function listsInColumns(view: View): readonly CodeList[] {
  const lists: CodeList[] = [];
  const width = Math.max(0, ...Array.from({ length: rowsOf(view) }, (_, row) => columnsOf(view, row)));
  for (let column = 0; column < width; column++) {
    let codes = new Map<string, string>();
    let titles: readonly string[] = [];
    const close = (): void => {
      if (codes.size >= FEWEST) lists.push({ titles, codes });
      codes = new Map();
    };
    for (let row = 0; row < rowsOf(view); row++) {
      const item = itemAt(view, row, column);
      const [before] = codes.keys();
      const isOther = !item || codes.has(item.code) || (before && kindOf(before) !== kindOf(item.code));
      if (isOther || (item && codes.size > 0 && opensList(view, row, item.begins))) close();
      if (!item) continue;
      if (!codes.size) titles = titlesAround(view, row, item.begins);
      codes.set(item.code, item.meaning);
    }
    close();
  }
  return lists;
}

/** The cell to the left names another list than that of the row above; the meanings of a list beside it name none. */
function opensList(view: View, row: number, column: number): boolean {
  const isBesideList = [column - 1, column - 2].some((left) => left >= 0 && itemAt(view, row, left) !== null);
  if (isBesideList) return false;
  const left = column > 0 ? ownText(view, row, column - 1) : '';
  return left !== '' && !CODE.test(left) && left !== view.text(row - 1, column - 1).trim();
}

/** What stands before a list in its own text: all of it, what is quoted in it, what follows a comma. */
function titlesIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/[“"「『《【]([^”"」』》】]+)[”"」』》】]/gu)].map(
    ([, inside = '']) => inside,
  );
  return [...quoted, text, text.split(/[,，：:]/u).at(-1) ?? '', text.split(/[,，：:]/u)[0] ?? ''].flatMap(
    plainTitle,
  );
}

/** The nearest texts to the left and above, that of the columns of a list left out. */
function titlesAround(view: View, row: number, column: number): readonly string[] {
  const titles: string[] = [];
  for (let left = column - 1, found = 0; left >= 0 && found < 2; left--) {
    const text = view.text(row, left).trim();
    if (!text || CODE.test(text)) continue;
    titles.push(...plainTitle(text));
    found++;
  }
  for (let above = row - 1, found = 0; above >= 0 && found < 3; above--) {
    const text = view.text(above, column).trim() || view.text(above, column + 1).trim();
    if (!text) {
      if (found) break;
      continue;
    }
    titles.push(...plainTitle(text));
    found++;
  }
  return titles;
}

/** How a title of a list is dressed: 3.“使用范围”栏按下列代码填写. */
const BEFORE =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．:：]|附[件表录]?[\d一二三四五六七八九十]*[:：.、]?|表[\d一二三四五六七八九十]+[:：.、]?|注[:：]?\d*[、.．]?|备注[:：]|说明[:：]|填[表报写]说明[:：]?|第[A-Z\d]{1,3}列)+/u;
const BEHIND =
  /(?:一?[栏项列]|[中内里])?(?:请|须|应|均)?(?:按|用|以|根据|参照)?(?:照)?(?:以下|下列|如下|对应|相应|统一)?(?:的)?(?:填写?|填报|选填|选择|采用|使用)?(?:的)?(?:代码|代号|编码|编号|序号|数字|字母|标识|选项|码|字典|取值|值|类别代码)(?:填写?|填报|选择|表示|对照|含义|说明|如下|为|是|分别为|表|清单|范围|[：:，,])*$/u;

/** The title without what dresses it; nothing where nothing is left. */
export function plainTitle(text: string): readonly string[] {
  const whole = squeeze(text)
    .replace(/[“”"「」『』《》【】\[\]]/gu, '')
    .replace(/[：:（(，,=]+$/u, '');
  const bare = whole.replace(BEFORE, '').replace(/[（(][^（）()]*[）)]$/u, '');
  const plain = bare
    .replace(BEHIND, '')
    .replace(/(?:一?栏|项|分为|包括|为|有)$/u, '')
    .replace(/[：:（(，,]+$/u, '');
  return plain.length >= 2 && plain.length <= LONGEST_TITLE && !HEADS_LIST.test(plain) ? [plain] : [];
}
const LONGEST_TITLE = 20;
