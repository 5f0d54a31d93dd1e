import { ORDINAL } from './band-title.js';
import { STAGES } from './section-title.js';
import { type SheetContext, isUnitName, lifecycleIn } from './sheet-context.js';
import { squeeze } from './sheet.js';
import { type View, ownTexts } from './view.js';

/** Blank rows between a line and the header it stands over. */
const FARTHEST = 2;

/** The one text of the nearest filled row above a header; `''` where that row holds several, or there is none. */
export function lineAbove(view: View, header: number): string {
  for (let row = header - 1; row >= Math.max(0, header - FARTHEST); row--) {
    const texts = ownTexts(view, row);
    if (texts.length) return texts.length === 1 ? squeeze(texts[0] ?? '').replace(ORDINAL, '') : '';
  }
  return '';
}

/** 一、已建政务信息系统 over a table. */
export const stageOfLine = (line: string): SheetContext['lifecycle'] =>
  STAGES.test(line) ? lifecycleIn(line) : null;

/**
 * 市公证处 over one of several tables: nothing else tells them apart. Over the only table of a sheet it may be whoever
 * sent the form round.
 */
export const unitOfLine = (line: string): string | null => (isUnitName(line) ? line : null);
