import { makePlan } from './plan.js';
import { foldLine, writeCalendar } from './write-calendar.js';

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

  it('folds between characters, and unfolds to the same text', () => {
    const line = `DESCRIPTION:${'汉字a'.repeat(60)}`;
    expect(foldLine(line).replaceAll('\r\n ', '')).toBe(line);
  });
});
