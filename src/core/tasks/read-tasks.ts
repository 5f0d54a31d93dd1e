import type { PolicyId } from '../survey/citation.js';
import { deadlinesIn, readDeadlines, startsWithDeadline } from './read-deadlines.js';
import { listsIn } from './read-lists.js';
import { readUnits, supportIn, unitsIn } from './read-units.js';
import type { Task, TaskReading, UnreadPassage } from './task.js';

const bare = (text: string): string => text.replaceAll(/\s/gu, '');
/** Where a table prints no title: the text up to its first mark. */
const firstClause = (text: string): string => bare(text).split(/[，；。]/u)[0] ?? '';

/**
 * The numbered tasks of a policy document. The documents print four kinds of tables; each is read by its own
 * reader. What looks like a task and cannot be read is listed.
 */
export function readTasks(policy: PolicyId, text: string): TaskReading {
  switch (policy) {
    case 'zibo':
    case 'shandong':
      return readTabbed(text);
    case 'binzhou':
      return readParagraphs(text);
    case 'ankang':
      return readColumns(text);
    case 'dalian':
      return readStacked(text);
  }
}

/** A task whose number, lost from the text, may follow from its neighbours. */
type Draft = Omit<Task, 'number'> & { readonly number: number | null };

const NUMBERED = /^(\d{1,2})\s*[.．、]\s*(.*)$/su;

/** Zibo and Shandong: one line per row, cells parted by tabs; a cell in <p> may hold line breaks. */
function readTabbed(text: string): TaskReading {
  const flat = text.replaceAll(/<p>([^<]*)<\/p>/gu, (_, cell: string) => cell.replaceAll('\n', ' '));
  const drafts: Draft[] = [];
  const unread: UnreadPassage[] = [];
  for (const line of flat.split('\n')) {
    if (!line.includes('\t')) continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.some((cell) => cell === '时间节点')) continue;
    const draft = draftOf(cells);
    if (draft) drafts.push(draft);
    else if (cells.filter(Boolean).length > 1)
      unread.push({ text: bare(line).slice(0, 60), why: '像是任务表的一行，但没有责任单位' });
  }
  return numbered(drafts, unread);
}

function draftOf(cells: readonly string[]): Draft | null {
  const at = cells.findIndex((cell) => NUMBERED.test(cell));
  const [, number, title] = NUMBERED.exec(cells[at] ?? '') ?? [];
  const rest = cells.slice(at < 0 ? 0 : at + 1);
  const dated = rest.findIndex(startsWithDeadline);
  if (at < 0 && dated < 0) return null;
  const { dates, kind, rest: after } = readDeadlines(dated < 0 ? '' : (rest[dated] ?? ''));
  // The cell of dates may have run into the next one, and units into the content.
  const following = [after, ...rest.slice(dated + 1)].filter((cell) => cell !== '');
  const [units = '', ...contents] = following.flatMap((cell, index) =>
    index === 0 ? cell.split(/\s{2,}/u) : [cell],
  );
  if (!units) return null;
  const content = bare(contents.join(''));
  const { lead, support } = readUnits(units);
  const deadlines = dated < 0 ? deadlinesIn(content) : dates;
  const name = title === undefined ? null : bare(title).replace(/。$/u, '');
  return {
    number: number === undefined ? null : Number(number),
    title: name,
    lead,
    support,
    dates: deadlines,
    kind: deadlines.length ? 'once' : kind,
    lists: listsIn(`${name ?? ''}。${content}`),
    content,
  };
}

/** A number follows from its neighbours only where exactly as many rows as numbers stand between them. */
function numbered(drafts: readonly Draft[], unread: UnreadPassage[]): TaskReading {
  const tasks: Task[] = [];
  let last = 0;
  for (const [index, draft] of drafts.entries()) {
    const next = drafts.slice(index).findIndex(({ number }) => number !== null);
    const gap = next < 0 ? null : (drafts[index + next]?.number ?? 0) - last - 1;
    const number = draft.number ?? (gap === next ? last + 1 : null);
    if (number === null) {
      unread.push({ text: draft.content.slice(0, 60), why: '原文缺编号，也不能从前后推出' });
      continue;
    }
    last = number;
    tasks.push({ ...draft, number: String(number) });
  }
  return { tasks, unread };
}

/** Binzhou: numbered paragraphs; its table of units and dates is not part of the document. */
function readParagraphs(text: string): TaskReading {
  const tasks = text.split('\n').flatMap((line): readonly Task[] => {
    const [, number, title, content = ''] = /^\s*(\d{1,2})\.([^。\d][^。]*)。(.*)$/u.exec(line) ?? [];
    if (number === undefined || title === undefined) return [];
    const lists = listsIn(content);
    return [{ number, title, lead: [], support: [], dates: [], kind: '未写明', lists, content }];
  });
  return { tasks, unread: [] };
}

/** Ankang: number, task, lead, support, deadline. */
function readColumns(text: string): TaskReading {
  const tasks: Task[] = [];
  const unread: UnreadPassage[] = [];
  for (const line of text.split('\n')) {
    const [number = '', content = '', lead = '', support = '', deadline = ''] = line.split('\t');
    if (!/^\d{1,2}$/u.test(number.trim())) continue;
    const { dates, kind, rest } = readDeadlines(deadline);
    if (rest || kind === '未写明') unread.push({ text: bare(line).slice(0, 60), why: '完成时限读不懂' });
    else
      tasks.push({
        number: number.trim(),
        title: firstClause(content),
        lead: unitsIn(lead),
        support: unitsIn(support),
        dates,
        kind,
        lists: listsIn(content),
        content: bare(content),
      });
  }
  return { tasks, unread };
}

/** Who is responsible for the tables without a column of units. */
const OF_TABLE: Readonly<Record<string, string>> = { 一: '市政府各部门', 三: '各地区' };

/** Dalian: three tables, every cell on its own line behind a tab, an empty line after each row. */
function readStacked(text: string): TaskReading {
  const tasks: Task[] = [];
  const unread: UnreadPassage[] = [];
  for (const [, table = '', body = ''] of text.matchAll(
    /^([一二三])、[^\n]*\n(.*?)(?=^[一二三]、|$(?![^]))/gmsu,
  )) {
    let unit = OF_TABLE[table] ?? '';
    for (const cells of rowsOf(body)) {
      const deadline = readDeadlines(cells.at(-1) ?? '');
      const [number = '', , content = ''] = cells.slice(-4);
      if (!/^\d{1,2}$/u.test(number)) continue;
      if (cells.length > 4 && cells.at(-5)) unit = cells.at(-5) ?? unit;
      if (deadline.rest || deadline.kind === '未写明') {
        unread.push({ text: bare(cells.join(' ')).slice(0, 60), why: '完成时限读不懂' });
        continue;
      }
      tasks.push({
        number: table === '二' ? `二.${unit}.${number}` : `${table}.${number}`,
        title: firstClause(content),
        lead: [unit],
        support: supportIn(content),
        dates: deadline.dates,
        kind: deadline.kind,
        lists: listsIn(content),
        content: bare(content),
      });
    }
  }
  return { tasks, unread };
}

/** Rows of cells. A line that does not begin with a tab goes on with the cell before it. */
function rowsOf(body: string): readonly (readonly string[])[] {
  return body.split(/\n[ ]*\n/u).map((block) => {
    const cells: string[] = [];
    for (const line of block.split('\n')) {
      if (line.startsWith('\t')) cells.push(line.trim());
      else if (cells.length) cells.push(`${cells.pop() ?? ''}${line.trim()}`);
    }
    return cells;
  });
}
