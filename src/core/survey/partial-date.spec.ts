import { isAfter, isMonthsPast, monthSpan } from './partial-date.js';

describe('monthSpan', () => {
  it('is twelve months of a year and one month of anything finer', () => {
    expect(monthSpan('2015')).toEqual({ first: 24_180, last: 24_191 });
    expect(monthSpan('2015-01')).toEqual({ first: 24_180, last: 24_180 });
    expect(monthSpan('2015-12-31')).toEqual({ first: 24_191, last: 24_191 });
  });
});

describe('isMonthsPast', () => {
  it.each([
    ['2016-12', true],
    // Months are counted, not days: the first day of the month is as far away as the last.
    ['2016-12-31', true],
    ['2017-01', false],
    ['2017-01-01', false],
    ['2018-05', false],
  ])('%s lies twelve months before 2017-12-31: %s', (date, expected) => {
    expect(isMonthsPast(date, 12, '2017-12-31')).toBe(expected);
  });

  it('decides a year only when all its months agree', () => {
    expect(isMonthsPast('2016', 12, '2017-12-31')).toBe(true);
    expect(isMonthsPast('2016', 12, '2017-11-30')).toBeUndefined();
    expect(isMonthsPast('2016', 12, '2017-01-31')).toBeUndefined();
    expect(isMonthsPast('2016', 12, '2016-12-31')).toBe(false);
  });

  it('counts over the turn of a year', () => {
    expect(isMonthsPast('2016-11', 3, '2017-02-28')).toBe(true);
    expect(isMonthsPast('2016-12', 3, '2017-02-28')).toBe(false);
  });
});

describe('isAfter', () => {
  it.each([
    ['2015-02', '2015-01', true],
    ['2015-02', '2015-02', false],
    ['2015-02-02', '2015-02-01', true],
    ['2015-02-01', '2015-02-01', false],
    // Days decide only where both have them.
    ['2015-02-28', '2015-02', false],
    ['2015-02', '2015', undefined],
    ['2015-01', '2015', false],
    ['2015', '2015-12', false],
    ['2016-01', '2015', true],
    ['2016', '2015', true],
    ['2015', '2015', undefined],
  ])('%s is after %s: %s', (a, b, expected) => {
    expect(isAfter(a, b)).toBe(expected);
  });
});
