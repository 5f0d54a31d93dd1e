import { readNumber } from './read-number.js';

describe('readNumber', () => {
  it.each([
    ['120', 120],
    ['１２０', 120],
    ['1,200', 1200],
    ['1，200.5', 1200.5],
    ['.5', 0.5],
    ['1.2万', 12_000],
    ['3百万', 3_000_000],
    ['2亿', 200_000_000],
    ['八十', 80],
    ['十五', 15],
    ['两百零五', 205],
    ['三百五', 350],
    ['一万五', 15_000],
    ['1万5', 15_000],
    ['12万5千', 125_000],
    ['1亿2000万', 120_000_000],
    ['一千零五', 1005],
    ['二十五万', 250_000],
    ['一亿二千万', 120_000_000],
    ['壹佰贰拾', 120],
    ['二〇一五', 2015],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ value, certainty: 'exact' });
  });

  it.each(['约100', '大约100', '100余', '100多', '100左右', '100上下'])('%s is about a hundred', (text) => {
    expect(readNumber(text)).toEqual({ value: 100, certainty: 'approximate' });
  });

  it.each([
    '近百',
    '100-200',
    '100~200',
    '三五百',
    '-5',
    '12,00',
    '1万20',
    '2千1万',
    '1万2万',
    '1.2.3',
    '一百个左近',
    'abc',
    '万',
    '100以上',
    '',
  ])('%s is not one number', (text) => {
    expect(readNumber(text).value).toBeNull();
  });

  it('takes one unit word off the end', () => {
    expect(readNumber('85人/月', ['人/月', '人']).value).toBe(85);
    expect(readNumber('1.5万人', ['人']).value).toBe(15_000);
    expect(readNumber('85人', ['次']).value).toBeNull();
  });
});
