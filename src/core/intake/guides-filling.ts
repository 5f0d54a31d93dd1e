import { codesInTurn } from './codes-in-turn.js';
import { type Cell, squeeze } from './sheet.js';
import type { View } from './view.js';

/** 填写要求, 说明: how a line of hints is called. */
const CALLED =
  /^(?:可?选项|(?:可?选项(?:或|及|和|、|\/))?(?:填写|填报|填表)?(?:说明|要求|格式|提示|注意事项|规范|口径))[:：]?$/u;
/** What a single hint says: （全称）, 请填全称, 格式：2015-03, 单选, 100字以内. */
const HINT = new RegExp(
  `^(?:${[
    '[（(][^（()）]*[）)]',
    '(?:请|须|应|需|按|填写?|选填|逐项|写明|注明|格式|保留|仅?限|不超过|最多|如[:：]|例如|参照|依据|据实|指|精确|统一|系指).*',
    '.{0,8}(?:以.{1,8}为准|与.{1,8}一致|同.{1,8}一致|字以内|位小数|不要?写简称)',
    '(?:下拉|单选|多选|必填|选填|可多选|数字|数值|文本|文字|日期|年月|年[/、]月(?:[/、]日)?|yyyy.*|万元|元|个|人|次|件|是[/或、]否|有[/或、]无|自动生成)(?:选择|框|型|格式)?',
    '(?:规范|单位|系统|平台|部门)?(?:全称|简称)|简要(?:描述|说明|概括)|姓名|(?:手机|座机|固定电话)(?:[或、/](?:手机|座机|固定电话))?(?:号码)?|(?:填报|联系)人(?:姓名)?',
    '[^/／\\d]{1,6}(?:[/／][^/／\\d]{1,6}){1,8}',
  ].join('|')})$`,
  'iu',
);
/** Below the titles of a table hints stand in one or two rows. */
export const MOST_HINT_ROWS = 2;
const FEWEST = 3;
const MOST = 0.7;

/** Is this the name of a line of hints? */
export const callsHints = (text: string): boolean => CALLED.test(text);

/** 1内设机构 2单位内部: what may be answered, with its codes. */
const isHint = (text: string): boolean =>
  callsHints(squeeze(text)) || HINT.test(squeeze(text)) || codesInTurn(text).length > 0;

/**
 * Does the row say how to fill the table in (填写要求 | 填全称 | 格式：2015-03 | 单选) instead of answering? Asked of the first rows
 * below the titles only.
 *
 * @param name the column of the system's name, which must hold a hint too
 */
export function guidesFilling(view: View, row: number, name: number | undefined): boolean {
  const texts: string[] = [];
  for (let column = 0; column < view.columnCount(row); column++) {
    const cell: Cell = view.cell(row, column);
    if (cell === null || cell === '') continue;
    if (typeof cell !== 'string') return false;
    if (cell.trim()) texts.push(cell.trim());
  }
  const hints = texts.filter(isHint);
  const named = name === undefined ? '' : view.text(row, name).trim();
  return (
    texts.length >= FEWEST &&
    hints.length >= texts.length * MOST &&
    (callsHints(squeeze(texts[0] ?? '')) || named === '' || isHint(named))
  );
}
