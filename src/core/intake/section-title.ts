import type { SystemRecord } from '../survey/survey.js';
import { ORDINAL } from './band-title.js';
import type { Header } from './find-header.js';
import { UNIT_NAME } from './sheet-context.js';
import { squeeze } from './sheet.js';
import type { View } from './view.js';

/**
 * 一、市公安局 between the systems of a table: one text and nothing else, merged over the columns, beginning with an
 * ordinal or naming a stage. `null` for any other row.
 */
export function sectionTitle(view: View, header: Header, row: number): string | null {
  if (view.isTransposed) return null;
  let title = '';
  let widest = 0;
  const width = view.columnCount(row);
  for (let column = 0; column < width; column++) {
    const span = view.span(row, column);
    if (span && (span.left < column || span.top < row)) continue;
    const text = view.text(row, column).trim();
    if (!text) continue;
    if (title) return null;
    title = text;
    widest = span ? span.right - span.left + 1 : 1;
  }
  const asked = header.columns.filter(({ match }) => match).length;
  const isWide = widest >= 3 && widest * 2 >= asked;
  const plain = squeeze(title);
  if (!plain || plain.length > 30) return null;
  return isWide || STAGES.test(plain) || /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/u.test(plain)
    ? plain.replace(ORDINAL, '')
    : null;
}

/** 拟建系统, 已停用的信息系统： speak of all systems below. */
export const STAGES =
  /^(?:本单位|现有|目前)?(?:已建成?|在建|拟建|已?停用|正在建设|计划建设|自建|统建|上级配发)的?(?:业务|信息化?|政务|应用)*(?:系统|平台|项目|部分)(?:情况|清单|明细)?[:：]?$/u;

/** What a section title says for the rows below it. */
export function impliedBySection(title: string): Pick<SystemRecord, 'departmentName' | 'lifecycle'> {
  const name = title.replace(/[（(].*$/u, '').replace(/[:：]$/u, '');
  const stages = (['已建', '在建', '拟建'] as const).filter((stage) => name.includes(stage));
  const [stage] = stages.length === 1 ? stages : [];
  if (stage) return { lifecycle: stage };
  return UNIT_NAME.test(name) ? { departmentName: name } : {};
}
