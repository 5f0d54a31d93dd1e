import { type Cell, type Sheet, addressOf, cellText, squeeze } from '../../core/intake/sheet.js';
import {
  ANSWER_TITLES,
  DECISION_TITLES,
  DISPOSITION_TITLES,
  type Decision,
  type Disposition,
  type ReplyAnswer,
} from '../../core/review/review-case.js';
import { DECISION_HEADINGS, DISMISSED_TITLE } from './decision-table.js';

/** One filled row; what is blank is null. */
export interface FilledRow {
  readonly row: number;
  readonly case: string;
  readonly version: number | null;
  readonly answer: ReplyAnswer | null;
  readonly reply: string;
  readonly decision: Decision | 'dismissed' | null;
  readonly reason: string;
  readonly disposition: Disposition | null;
  readonly dispositionReason: string;
  readonly survivor: string;
  readonly dueOn: string;
}

export interface FilledTable {
  readonly rows: readonly FilledRow[];
  /** Cells that say something else than they may, with their address. */
  readonly problems: readonly string[];
}

type Heading = keyof typeof DECISION_HEADINGS;
type Columns = ReadonlyMap<Heading, number>;

const CASE_ID = /^[0-9a-f]{12}$/u;

const keyOf = <K extends string>(titles: Readonly<Record<K, string>>, text: string): K | undefined =>
  (Object.keys(titles) as K[]).find((key) => squeeze(titles[key]) === squeeze(text));

/** Reads a filled decision table back; null when no sheet has its headings. Rows without a case id are notes. */
export function readDecisions(sheets: readonly Sheet[]): FilledTable | null {
  for (const sheet of sheets) {
    const header = sheet.rows.findIndex((cells) => columnsOf(cells).has('case'));
    const columns = columnsOf(sheet.rows[header] ?? []);
    if (!columns.has('case') || !columns.has('decision')) continue;
    const problems: string[] = [];
    const rows = sheet.rows.flatMap((cells, index) => {
      const row = index > header ? filledRow(cells, { row: index, columns, problems }) : null;
      return row ? [row] : [];
    });
    return { rows, problems };
  }
  return null;
}

function columnsOf(cells: readonly Cell[]): Columns {
  const columns = new Map<Heading, number>();
  for (const [index, cell] of cells.entries()) {
    const heading = keyOf(DECISION_HEADINGS, cellText(cell));
    if (heading && !columns.has(heading)) columns.set(heading, index);
  }
  return columns;
}

interface Reading {
  readonly row: number;
  readonly columns: Columns;
  readonly problems: string[];
}

function filledRow(cells: readonly Cell[], reading: Reading): FilledRow | null {
  const { row, columns, problems } = reading;
  const text = (heading: Heading): string => cellText(cells[columns.get(heading) ?? -1]).trim();
  const id = text('case');
  if (!CASE_ID.test(id)) return null;
  const choice = <K extends string>(heading: Heading, titles: Readonly<Record<K, string>>): K | null => {
    if (!text(heading)) return null;
    const key = keyOf(titles, text(heading));
    if (key === undefined)
      problems.push(
        `${addressOf(row, columns.get(heading) ?? 0)} 的“${text(heading)}”不是${DECISION_HEADINGS[heading]}，可填：${Object.values(titles).join('、')}`,
      );
    return key ?? null;
  };
  return {
    ...{ row: row + 1, case: id, version: /^\d+$/u.test(text('version')) ? Number(text('version')) : null },
    ...{ answer: choice('answer', ANSWER_TITLES), reply: text('reply') },
    decision: choice('decision', { ...DECISION_TITLES, dismissed: DISMISSED_TITLE }),
    ...{ reason: text('reason'), disposition: choice('disposition', DISPOSITION_TITLES) },
    ...{ dispositionReason: text('dispositionReason'), survivor: text('survivor'), dueOn: text('dueOn') },
  };
}
