import { amountInYuan, pastDate } from './propose-correction.js';

describe('proposals', () => {
  it('turn an amount in 元 into 万元', () => {
    expect(amountInYuan(865_000)).toBe(86.5);
    expect(amountInYuan(82_123.45)).toBe(8.212345);
  });

  it.each([
    ['2071-06', '2017-06'],
    ['2018-03', '2017-03'],
    ['2018-03-15', '2017-03-15'],
    ['2018', '2017'],
    ['2045-01', null],
  ])('%s → %s', (date, wanted) => {
    expect(pastDate(date, '2017-12-31')).toBe(wanted);
  });
});
