import { shownByBuiltIn, shownByCode } from './number-format.js';

describe('number format', () => {
  it.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0.00;[Red]-#,##0.00', 'number'],
    ['@', 'number'],
    ['0"元/d"', 'number'],
    ['0.0%', 'percent'],
    ['yyyy-mm-dd', 'day'],
    ['yyyy/m/d;@', 'day'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'day'],
    ['m"月"d"日"', 'day'],
    ['yyyy-mm', 'month'],
    ['yyyy"年"m"月"', 'month'],
    ['[$-804]yyyy\\年m\\月', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy', 'year'],
    ['h:mm:ss', 'time'],
    ['[h]:mm', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
  ])('%s shows a %s', (code, shown) => {
    expect(shownByCode(code)).toBe(shown);
  });

  it('knows the formats of a Chinese Excel that have no code in the file', () => {
    expect([14, 27, 31, 57, 58, 10, 32, 0].map(shownByBuiltIn)).toEqual([
      'day',
      'month',
      'day',
      'month',
      'day',
      'percent',
      'time',
      'number',
    ]);
  });
});
