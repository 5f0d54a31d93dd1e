import { type Body, sampleEnd } from './body.js';
import { byItsAnswers } from './answers-alone.js';
import { type Header, ROWS_SEARCHED, titlesAt } from './find-header.js';
import { headingWords } from './heading-words.js';
import type { Column } from './column.js';
import { plainHeading } from './plain-heading.js';
import { squeeze } from './sheet.js';
import { type View, rowHasText } from './view.js';

/** A row asks so many of our questions before it is a header that names no system. */
const FEWEST_QUESTIONS = 4;
const LEAST_SCORE = 2.4;
/** Such a share of its headings asks our questions; more where nothing but the headings speaks for a table. */
const LEAST_ASKED = 1 / 3;
export const MOSTLY_ASKED = 0.55;
const FEWEST_NAMES = 2;
/** Of the texts below, so many must be named as systems are, and the next best column clearly fewer. */
const MOST = 0.6;
const CLEARLY_FEWER = 0.3;
/** Systems have names of their own. */
const DISTINCT = 0.9;
const LONGEST_NAME = 50;

/** How the name of a system ends. */
const SYSTEM_NAME =
  /(?:系统|平台|网站|门户|小程序|公众号|app|客户端|信息库|数据库|软件|大厅|信息网|服务网|专网|网页|台账|模块|终端|子系统|一张图|oa|his|lis|pacs|erp|热线|一卡通|一体机)(?:软件|[（(].{1,20}[)）]|[v.\d]+|[一二三四]期|\d+版)?$/iu;
/** Columns of what a system runs on, not of systems. */
const ABOUT_MACHINES = /操作系统|数据库|中间件|cpu|上级|对接|替代/iu;

/** The header with its most likely column of names, where the answers leave no doubt; `null` where they do. */
export function namedByEvidence(view: View, header: Header, end: number): Header | null {
  if (header.columns.some(({ match }) => match?.field === 'systemName')) return header;
  const shares = header.columns
    .map((column) => ({ column, share: shareOfNames({ view, header, end }, column) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = shares;
  if (!best || best.share < MOST || (second?.share ?? 0) > best.share - CLEARLY_FEWER) return null;
  const match = byItsAnswers('systemName');
  return {
    ...header,
    columns: header.columns.map((column) => (column === best.column ? { ...column, match } : column)),
  };
}

function shareOfNames(body: Body, column: Column): number {
  const { view, header } = body;
  const { words } = plainHeading(column.path.at(-1) ?? '');
  const isOpen = column.match === null || column.match.field === 'systemAlias';
  const isElse = headingWords(words).some(({ meanings }) => meanings.has('otherwise'));
  if (!isOpen || isElse || ABOUT_MACHINES.test(words)) return 0;
  const texts: string[] = [];
  for (let row = header.bodyStart; row < sampleEnd(body); row++) {
    const cell = view.cell(row, column.index);
    if (typeof cell === 'string' && cell.trim()) texts.push(squeeze(cell));
  }
  if (texts.length < FEWEST_NAMES || new Set(texts).size < texts.length * DISTINCT) return 0;
  return texts.filter((text) => text.length <= LONGEST_NAME && SYSTEM_NAME.test(text)).length / texts.length;
}

/** A row that asks our questions and does not say which system they are about; `null` for any other row. */
export function namelessHeader(
  view: View,
  row: number,
  sheetFactor: number,
  least = LEAST_ASKED,
): Header | null {
  const header = titlesAt(view, row, sheetFactor);
  const asked = header.columns.filter(({ match }) => match);
  const titled = header.columns.filter(({ heading }) => heading);
  return asked.length >= FEWEST_QUESTIONS &&
    asked.length >= titled.length * least &&
    header.score >= LEAST_SCORE
    ? header
    : null;
}

/** The likeliest header of a sheet that names no system anywhere, its column of names found by the answers. */
export function findByEvidence(view: View, sheetFactor: number): Header | null {
  let best: Header | null = null;
  for (let row = 0; row < Math.min(view.rowCount, ROWS_SEARCHED); row++) {
    const header = namelessHeader(view, row, sheetFactor);
    if (header && header.score > (best?.score ?? 0)) best = header;
  }
  return best && namedByEvidence(view, best, view.rowCount);
}

/** The header of a table that asks our questions and leaves open which systems it is about. */
export function unreadTable(view: View): Header | null {
  for (let row = 0; row < Math.min(view.rowCount, ROWS_SEARCHED); row++) {
    const header = namelessHeader(view, row, 1, MOSTLY_ASKED);
    if (header && rowHasText(view, header.bodyStart)) return header;
  }
  return null;
}
