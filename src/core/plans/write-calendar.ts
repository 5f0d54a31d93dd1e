import { dateOf, lastDay } from './calendar.js';
import type { Plan, TimelineItem } from './plan.js';

/** RFC 5545: lines of at most 75 octets. */
const LONGEST_LINE = 75;

/** The deadlines of a plan as an iCalendar file: whole days, one event a task, 长期 and 每年 every year. */
export function writeCalendar(plan: Plan, title: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//qingcha//plan//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(title)}`,
    ...plan.items.flatMap((item) => eventOf(item, plan.from)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

const compact = (date: string): string => date.replaceAll('-', '');

function eventOf(item: TimelineItem, from: string): readonly string[] {
  const day = dayOf(item, from);
  if (day === null) return [];
  const { id, title, owner, support, source, repeats, isLate, start, finish } = item;
  const description = [
    `责任单位：${owner}`,
    ...(support.length ? [`配合单位：${support.join('、')}`] : []),
    `依据：${source}`,
    ...(start && finish ? [`计划：${start} 至 ${finish}`] : []),
    ...(isLate ? ['按现有能力不能按时完成，见计划表“冲突”'] : []),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(id)}@qingcha`,
    `DTSTAMP:${compact(from)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(dateOf(day))}`,
    `DTEND;VALUE=DATE:${compact(dateOf(day + 1))}`,
    ...(repeats ? ['RRULE:FREQ=YEARLY'] : []),
    `SUMMARY:${escapeText(`${repeats ? `〔${repeats}〕` : ''}${title}`)}`,
    `DESCRIPTION:${escapeText(description.join('\n'))}`,
    `CATEGORIES:${escapeText(owner)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The deadline; for what has none the planned end; for what comes back the end of the first year. */
function dayOf({ due, finish, repeats }: TimelineItem, from: string): number | null {
  if (repeats) return lastDay(from.slice(0, 4));
  const date = due ?? finish;
  return date === null ? null : lastDay(date);
}

/** Control characters have no place in a calendar; a survey may hold some. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/gu, (char) => `\\${char}`)
    .replaceAll('\n', '\\n');

/** Octets of a character in UTF-8. */
function octetsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Breaks a long line without breaking a character; what follows begins with a blank. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = octetsOf(char);
    if (octets + size > LONGEST_LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
