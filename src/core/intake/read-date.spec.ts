import { dateFromNumber, dateFromText, fromSerial } from './read-date.js';

describe('dateFromText', () => {
  it.each([
    ['2015', '2015'],
    ['2015年', '2015'],
    ['15年', '2015'],
    ['98年', '1998'],
    ['2015年3月', '2015-03'],
    ['15年3月', '2015-03'],
    ['2015-3', '2015-03'],
    ['2015.10', '2015-10'],
    ['２０１５．３', '2015-03'],
    ['2015/3/5', '2015-03-05'],
    ['2015年3月5日', '2015-03-05'],
    ['2015 年 3 月', '2015-03'],
    ['20141008', '2014-10-08'],
    ['201410', '2014-10'],
    ['二〇一五年三月', '2015-03'],
    ['二零一五年十二月三十一日', '2015-12-31'],
    ['2016-02-29', '2016-02-29'],
    ['2015年3月至今', '2015-03'],
    ['2014.5上线', '2014-05'],
    ['17.10', '2017-10'],
    ['15.08', '2015-08'],
    ['98.7', '1998-07'],
    ['21.5.1', '2021-05-01'],
    ['09.12.3', '2009-12-03'],
    ['19/3/2', '2019-03-02'],
  ])('%s is %s, as precise as it was given', (text, date) => {
    expect(dateFromText(text)).toBe(date);
  });

  // Without blanks `3/1 10:00` looks like the eleventh: the time must go first.
  it.each(['2015/3/1 10:00', '2015-03-01 10:00:00', '2015-03-01T10:00:00.000Z', '2015-3-1  0:00'])(
    '%s loses its time of day, not its day',
    (text) => {
      expect(dateFromText(text)).toBe('2015-03-01');
    },
  );

  it.each([
    ...['2015年上半年', '2015年底', '2015年前后', '2015年3月上旬', '2015-13', '201413', '2015-02-29'],
    ...['1949-10', '2015-2016', '3月', '近期', '15', ''],
    // May be days of a month, or a day before its month.
    ...['12.10', '8.15', '3.5', '17.13', '10/11/12'],
  ])('%s is not a date', (text) => {
    expect(dateFromText(text)).toBeNull();
  });
});

describe('dateFromNumber', () => {
  it.each([
    [20141008, '2014-10-08'],
    [201410, '2014-10'],
    [2012, '2012'],
    [2015.3, '2015-03'],
    [2015.12, '2015-12'],
    [19.3, '2019-03'],
    [17.12, '2017-12'],
    [42064, '2015-03-01'],
    [42064.75, '2015-03-01'],
  ])('%d is %s', (number, date) => {
    expect(dateFromNumber(number)).toBe(date);
  });

  // A spreadsheet drops the zero of 2015.10.
  it.each([2015.1, 2015.13, 15, 17.1, 12.5, 0, -1, 201413, 1_000_000])('%d is not a date', (number) => {
    expect(dateFromNumber(number)).toBeNull();
  });

  it('counts serial days over the leap day that spreadsheets invent for 1900', () => {
    expect(fromSerial(42370)).toBe('2016-01-01');
  });
});
