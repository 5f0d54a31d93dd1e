import { addressOf, cellText, columnLetters, squeeze } from './sheet.js';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

it('addresses count rows from one', () => {
  expect(addressOf(6, 2)).toBe('C7');
});

it('every cell has a text', () => {
  const cells = ['文', 1.5, true, null, undefined, { date: '2015-03' }, { percent: 0.07 }, { error: '#N/A' }];
  expect(cells.map(cellText)).toEqual(['文', '1.5', 'TRUE', '', '', '2015-03', '0.07', '#N/A']);
});

it('squeezing makes two spellings of one wording equal', () => {
  expect(squeeze(' ＣＰＵ\u200b 利用率\n（％）')).toBe('CPU利用率(%)');
});
