import { makePlan } from './plan.js';
import fc from 'fast-check';
import { foldLine, writeCalendar } from './write-calendar.js';

/** What RFC 5545 asks of a calendar of whole-day events; every way in which a text breaks it. */
function faultsOf(text: string): readonly string[] {
  const faults: string[] = [];
  if (!text.endsWith('\r\n')) faults.push('the last line has no end');
  if (/\r(?!\n)|(?<!\r)\n/u.test(text)) faults.push('a line that does not end with CRLF');
  const physical = text.split('\r\n').slice(0, -1);
  for (const line of physical) if (Buffer.byteLength(line) > 75) faults.push(`more than 75 octets: ${line}`);
  const lines = text
    .replace(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .slice(0, -1);
  const open: { name: string; found: Map<string, string> }[] = [];
  const ids = new Set<string>();
  for (const line of lines) {
    const [, name = '', , value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^";:,\p{Cc}]+)*):(.*)$/u.exec(line) ?? [];
    if (!name) faults.push(`no content line: ${line}`);
    if (/[\p{Cc}]/u.test(value.replaceAll('\t', ''))) faults.push(`a control character: ${line}`);
    if (TEXTS.has(name) && !/^(?:[^\\,;]|\\[\\,;nN])*$/u.test(value)) faults.push(`not escaped: ${line}`);
    if (name === 'BEGIN') open.push({ name: value, found: new Map() });
    else if (name === 'END') {
      const ended = open.pop();
      if (ended?.name !== value) faults.push(`END:${value} without its beginning`);
      for (const needed of NEEDED[value] ?? [])
        if (!ended?.found.has(needed)) faults.push(`${value} without ${needed}`);
      const [start = '', end = ''] = ['DTSTART', 'DTEND'].map((key) => ended?.found.get(key));
      if (value === 'VEVENT' && !(start < end))
        faults.push(`an event that ends before it begins: ${start} ${end}`);
      const id = ended?.found.get('UID') ?? '';
      if (value === 'VEVENT' && ids.has(id)) faults.push(`UID twice: ${id}`);
      ids.add(id);
    } else {
      const component = open.at(-1);
      if (component?.found.has(name)) faults.push(`${name} twice in one component`);
      component?.found.set(name, value);
      if (FORMS[name]?.test(value) === false) faults.push(`malformed: ${line}`);
    }
  }
  if (open.length) faults.push('a component without its end');
  if (lines[0] !== 'BEGIN:VCALENDAR') faults.push('no calendar');
  return faults;
}

const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'CATEGORIES', 'X-WR-CALNAME', 'PRODID']);
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['PRODID', 'VERSION'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART'],
};
const FORMS: Readonly<Record<string, RegExp>> = {
  DTSTAMP: /^\d{8}T\d{6}Z$/u,
  DTSTART: /^\d{8}$/u,
  DTEND: /^\d{8}$/u,
  RRULE: /^FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY)(?:;[A-Z]+=[^;]+)*$/u,
  VERSION: /^2\.0$/u,
};

const octets = (text: string) => Buffer.byteLength(text, 'utf8');

describe('writeCalendar', () => {
  const plan = makePlan(
    [
      {
        ...{
          id: 'policy/13',
          title: '全口径备案，运维经费；保障',
          owner: '市财政局',
          support: [],
          effort: 1,
        },
        ...{ earliest: '2018-01-01', due: null, after: [], repeats: '长期', source: '第13项', system: null },
      },
      {
        ...{ id: 'S1/stop', title: '停用', owner: '市档案局', support: ['市信息中心'], effort: 1 },
        ...{ earliest: '2018-01-01', due: '2018-03', after: [], repeats: null, source: '认定', system: 'S1' },
      },
    ],
    { from: '2018-01-01', capacityOf: () => null },
  );
  const text = writeCalendar(plan, '计划');

  it('writes whole days, escapes, folds, and repeats what is done for ever', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.split('\r\n').every((line) => octets(line) <= 75)).toBe(true);
    expect(text.replace(/\r\n /gu, '')).toContain('SUMMARY:〔长期〕全口径备案，运维经费；保障');
    expect(text).toContain('RRULE:FREQ=YEARLY\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20180331\r\nDTEND;VALUE=DATE:20180401\r\n');
    expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
  });

  it('is a calendar as RFC 5545 writes it, whatever people call their tasks', () => {
    expect(faultsOf(text)).toEqual([]);
    expect(faultsOf(text.replace('UID:', 'XID:'))).toEqual(['VEVENT without UID']);
    expect(faultsOf(text.replace('档案局', '档案,局'))).toHaveLength(1);
    const words = fc.string({ unit: fc.constantFrom(...'汉字,;:\\"\n\r\t😀a1\u0001'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 5 }), words, (named, title) => {
        const tasks = named.map(([task, owner], index) => ({
          ...{ id: `S${index}/${task}`, title: task, owner, support: [owner], effort: 1, after: [] },
          ...{ earliest: '2018-01-01', due: '2018-06', source: task, system: null },
          repeats: index % 2 ? ('每年' as const) : null,
        }));
        const random = makePlan(tasks, { from: '2018-01-01', capacityOf: () => null });
        const calendar = writeCalendar(random, title);
        expect(faultsOf(calendar)).toEqual([]);
        expect(calendar.match(/RRULE:FREQ=YEARLY/gu) ?? []).toHaveLength(Math.floor(tasks.length / 2));
      }),
      { numRuns: 60 },
    );
  });

  it('folds between characters, and unfolds to the same text', () => {
    const line = `DESCRIPTION:${'汉字a'.repeat(60)}`;
    expect(foldLine(line).replaceAll('\r\n ', '')).toBe(line);
  });
});
