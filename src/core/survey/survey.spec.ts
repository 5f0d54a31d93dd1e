import { citeClause, clause } from './citation.js';
import { median } from './median.js';
import { displayValue, headingOf } from './survey.js';

describe('headingOf', () => {
  it('prints the unit in brackets where there is one', () => {
    expect(headingOf('constructionCost')).toBe('建设资金（万元）');
    expect(headingOf('systemName')).toBe('系统名称');
  });
});

describe('displayValue', () => {
  it.each([
    [undefined, ''],
    [null, ''],
    ['每天', '每天'],
    [0, '0'],
    [86.5, '86.5'],
    [['政务外网', '互联网'], '政务外网，互联网'],
  ])('%j is printed as %j', (value, text) => {
    expect(displayValue(value)).toBe(text);
  });
});

describe('median', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    // Numbers sort as numbers: as text, 10 would come before 9.
    [[10, 9, 8], 9],
  ])('of %j is %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('citeClause', () => {
  it('names document, item and wording', () => {
    expect(citeClause(clause('binzhou', '4', '建立清单'))).toBe(
      '《滨州市2018年政务信息系统整合共享工作要点》第4项：“建立清单”',
    );
    expect(citeClause(clause('zibo', '2', '清理'))).toMatch(/^《淄博市/u);
  });

  it.each([
    ['一.7', '第一部分第7项'],
    ['二.市审计局.3', '第二部分“市审计局”第3项'],
    ['二（二）1', '第二部分（二）第1项'],
    ['六（一）', '第六部分（一）'],
    ['三', '第三项'],
  ])('says %s as %s', (item, place) => {
    expect(citeClause(clause('dalian', item, '清理'))).toContain(`》${place}：`);
  });
});
