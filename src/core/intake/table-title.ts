import { ORDINAL } from './band-title.js';
import { STAGES } from './section-title.js';
import { isUnitLabel, isUnitName, statesUnit } from './sheet-context.js';
import { squeeze } from './sheet.js';
import { type View, ownTexts } from './view.js';

/** Lines between two tables: a title, a unit, a caption and a gap. */
const MOST_LINES = 4;
/** 表二 在建系统, 附表2, 市公证处信息系统统计表. */
const TITLE = /^(?:附?表|第)[一二三四五六七八九十\d]|[表册]$/u;
const NUMBERED = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/u;

/** 填报单位（盖章） | 单位：万元: a line that says who fills in the next page, and how. */
const isCaption = (text: string): boolean =>
  isUnitLabel(text) ||
  statesUnit(text) ||
  /^(?:填报|填表|报送|申报|制表|编制|统计|审核|金额|单位|日期|时间|表号|联系).{0,8}[:：]/u.test(
    squeeze(text),
  );

/** The one text of a row, the first of several captions; `null` where there are other texts, `''` where there is none. */
function onlyText(view: View, row: number): string | null {
  const [only = '', ...others] = ownTexts(view, row);
  return !others.length || (isCaption(only) && others.every(isCaption)) ? only : null;
}

/**
 * Is a row the title of the table that begins at `end`, and no system above it? A title stands alone in its row, and
 * nothing but such lines between it and its table.
 */
export function entitlesNext(view: View, row: number, end: number): boolean {
  if (view.isTransposed || end >= view.rowCount || end - row > MOST_LINES) return false;
  const lines = Array.from({ length: end - row }, (_, at) => onlyText(view, row + at));
  const text = squeeze(lines[0] ?? '');
  if (!text || lines.includes(null)) return false;
  const plain = text.replace(ORDINAL, '');
  return (
    TITLE.test(text) || isCaption(text) || NUMBERED.test(text) || STAGES.test(plain) || isUnitName(plain)
  );
}
