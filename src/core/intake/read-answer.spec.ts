import { type FieldId, fieldOf } from '../survey/survey.js';
import { isPlaceholder, readAnswer } from './read-answer.js';
import { type Cell, cellText } from './sheet.js';

const read = (id: FieldId, cell: Cell, factor?: number) => readAnswer(fieldOf(id), cell, factor);

describe('an amount', () => {
  it.each<[Cell, number, number]>([
    ['86.5', 1, 86.5],
    [865_000, 0.0001, 86.5],
    ['865,000.00', 0.0001, 86.5],
    // The unit in the cell wins over the unit of the heading.
    ['86.5万元', 0.0001, 86.5],
    ['5000元', 1, 0.5],
    ['3千元', 1, 0.3],
    ['1.2亿元', 1, 12_000],
    ['1亿2000万元', 1, 12_000],
    ['12万5千', 1, 12.5],
    ['86.5（万元）', 0.0001, 86.5],
    ['865000（元）', 1, 86.5],
    ['86.5万（财政）', 1, 86.5],
    ['1万2', 1, 1.2],
    ['3百万', 1, 300],
    ['一百二十万', 1, 120],
    ['壹佰贰拾万元整', 1, 120],
    ['￥120', 1, 120],
    ['捌拾陆万伍仟圆整', 1, 86.5],
    ['贰拾伍万元正', 1, 25],
    ['八十六点五万元', 1, 86.5],
    ['合同金额：86.5万元', 1, 86.5],
    ['（人民币）25万元', 1, 25],
    ['2500块钱', 1, 0.25],
    ['3仟元', 1, 0.3],
    ['86.5萬元。', 1, 86.5],
    // Far too large for 万元: kept as typed, never silently rescaled.
    [865_000, 1, 865_000],
  ])('%j under a heading of factor %d is %d', (cell, factor, value) => {
    expect(read('constructionCost', cell, factor)).toEqual({ raw: cellText(cell), value });
  });

  it.each(['约120万元', '120余万元', '120万左右', '120万元左右'])('%s is read and doubted', (cell) => {
    expect(read('constructionCost', cell)).toEqual({ raw: cell, value: 120, problem: 'bad-number' });
  });

  it('takes 5千 for 元, and doubts it unless the heading says 元', () => {
    expect(read('constructionCost', '5千')).toEqual({ raw: '5千', value: 0.5, problem: 'unit-suspect' });
    expect(read('constructionCost', '5千', 0.0001)).toEqual({ raw: '5千', value: 0.5 });
  });

  it.each<Cell>([
    -5,
    '-5',
    '近百万',
    '100-200万',
    '见合同',
    '1万20',
    '百万左右',
    '预算86.5万元',
    '3年100万',
    '50+30',
  ])('%j is not an amount', (cell) => {
    expect(read('constructionCost', cell)).toMatchObject({ value: null, problem: 'bad-number' });
  });
});

describe('a count', () => {
  it.each<[Cell, number]>([
    [120, 120],
    ['120个', 120],
    ['１，２００人', 1200],
    ['二十五万', 250_000],
    ['1.5万人', 15_000],
    ['120个用户', 120],
    ['注册用户：120人', 120],
    ['120（人）', 120],
    ['共1200人次/月', 1200],
    ['0', 0],
  ])('%j is %d', (cell, value) => {
    expect(read('registeredUsers', cell)).toEqual({ raw: cellText(cell), value });
  });

  it('约100人 is read and doubted', () => {
    expect(read('registeredUsers', '约100人')).toMatchObject({ value: 100, problem: 'bad-number' });
  });

  it.each<Cell>(['近千人', '千余人', '120（含下属）', '内部50人，外部70人', 12.5, -1, '若干'])(
    '%j is not a count',
    (cell) => {
      expect(read('registeredUsers', cell)).toMatchObject({ value: null, problem: 'bad-number' });
    },
  );
});

describe('a percentage', () => {
  it.each<[Cell, number]>([
    [{ percent: 0.35 }, 35],
    [{ percent: 0.07 }, 7],
    ['0.35', 0.35],
    ['35%', 35],
    [100, 100],
    ['百分之八十', 80],
    ['平均35%', 35],
    ['35%（平均）', 35],
  ])('%j is %d', (cell, value) => {
    expect(read('cpuUtilisation', cell).value).toBe(value);
  });

  it.each<Cell>([120, '120%', { percent: 1.2 }, '-3', '80%以上', '较低'])('%j is not one', (cell) => {
    expect(read('cpuUtilisation', cell)).toMatchObject({ value: null, problem: 'bad-number' });
  });
});

describe('a date', () => {
  it('is taken from a date cell as precisely as it shows', () => {
    expect(read('goLiveDate', { date: '2015-03' })).toEqual({ raw: '2015-03', value: '2015-03' });
  });

  it('that cannot be told is a problem, with its text kept', () => {
    expect(read('goLiveDate', '2015年上半年')).toEqual({
      raw: '2015年上半年',
      value: null,
      problem: 'bad-date',
    });
    expect(read('goLiveDate', 2015.1)).toMatchObject({ value: null, problem: 'bad-date' });
  });

  it('is the day of a cell that holds a time of day too, which stays in what is quoted', () => {
    expect(read('approvalDate', { date: '2025-09-01T14:30' })).toEqual({
      raw: '2025-09-01 14:30',
      value: '2025-09-01',
    });
  });
});

describe('a closed question', () => {
  it('reads a listed value even where the word otherwise means "nothing"', () => {
    expect(read('networks', '无').value).toEqual(['未联网']);
    expect(read('internetExit', '无').value).toBe('无');
  });

  it('treats a placeholder as blank and anything else unlisted as a bad value', () => {
    expect(read('hosting', '暂无')).toEqual({ raw: '暂无', value: null });
    expect(read('hosting', '地下室')).toMatchObject({ value: null, problem: 'bad-value' });
    expect(read('networks', '政务外网、VPN')).toMatchObject({ value: ['政务外网'], problem: 'bad-value' });
  });
});

describe('drawn options', () => {
  it('of which none is ticked are no answer', () => {
    expect(read('networks', '□政务外网 □互联网 □其他')).toEqual({
      raw: '□政务外网 □互联网 □其他',
      value: null,
    });
    expect(read('opsFunding', '□财政资金 □自筹资金')).toEqual({ raw: '□财政资金 □自筹资金', value: null });
    expect(read('mlpsLevel', '☑二级 ☑三级').problem).toBe('bad-value');
  });

  it('may be square brackets', () => {
    expect(read('networks', '[√]互联网 [ ]政务外网')).toMatchObject({ value: ['互联网'] });
  });
});

describe('any answer', () => {
  it.each(['', '无', '暂无', '/', '—', ' － ', 'n/a', '同上'])('%j says nothing', (text) => {
    expect(isPlaceholder(text)).toBe(true);
    expect(read('approvalNumber', text)).toEqual({ raw: text, value: null });
  });

  it('keeps text as it stands, less the blanks around it', () => {
    expect(read('systemName', ' 数字档案 系统 ').value).toBe('数字档案 系统');
    expect(read('contactPhone', '０００１-123').value).toBe('0001-123');
  });

  it('reports a formula gone wrong instead of reading its text', () => {
    expect(read('systemName', { error: '#REF!' })).toEqual({
      raw: '#REF!',
      value: null,
      problem: 'bad-value',
    });
    expect(read('constructionCost', { error: '#DIV/0!' }).problem).toBe('bad-number');
    expect(read('goLiveDate', { error: '#N/A' }).problem).toBe('bad-date');
  });
});
