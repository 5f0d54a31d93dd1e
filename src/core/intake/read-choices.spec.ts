import { readFileSync } from 'node:fs';
import { type FieldId, SURVEY, fieldOf } from '../survey/survey.js';
import { readChoice, readChoices } from './read-choices.js';

describe('readChoice', () => {
  it.each([
    [SURVEY.useScope, '国家垂直', '全国'],
    [SURVEY.useScope, '覆盖到县以下', '覆盖到镇街'],
    [SURVEY.useScope, ' 本 单 位 ', '单位内部'],
    [SURVEY.hosting, '省信息中心机房', '政府数据中心'],
    [SURVEY.hosting, '运营商idc机房', '运营商机房'],
    [SURVEY.category, '应用层系统：社会服务类', '业务系统'],
    [SURVEY.mlpsLevel, '第三级（S3A3）', '三级'],
    [SURVEY.mlpsLevel, '□一级 ☑二级 □三级', '二级'],
    [SURVEY.classification, '否', '非涉密'],
    [SURVEY.classification, '是', '涉密'],
    [SURVEY.buildMethod, '自建(自有产权)', '自建（自有产权）'],
    [SURVEY.sharingConnected, '是，对接省政务信息资源共享平台', '是'],
    [SURVEY.sharingConnected, '是，对接其它系统', '否'],
  ])('%# reads %j', (field, text, code) => {
    expect(readChoice(field, text)).toBe(code);
  });

  it.each([
    [SURVEY.replaceable, '是（部分）', 'the remark names another value'],
    [SURVEY.mlpsLevel, '☑二级 ☑三级', 'two are ticked'],
    [SURVEY.mlpsLevel, '□二级 □三级', 'none is ticked'],
    [SURVEY.useScope, '全市', 'not listed'],
    [SURVEY.hosting, '政务云、公有云', 'two are named'],
  ])('%# refuses %j: %s', (field, text, _why) => {
    expect(readChoice(field, text)).toBeNull();
  });
});

describe('readChoices', () => {
  const read = (text: string) => readChoices(SURVEY.networks, text);

  it.each([
    ['互联网，政务外网', ['政务外网', '互联网']],
    ['政务内外网', ['政务外网', '政务内网']],
    ['公安网、电子政务外网', ['政务外网', '业务专网']],
    ['Internet\n4G', ['互联网']],
    ['☑政务外网 □政务内网 ☑互联网', ['政务外网', '互联网']],
    ['√ 政务外网、□ 互联网', ['政务外网']],
    ['政务外网(√)  政务内网( )  互联网（√）', ['政务外网', '互联网']],
    ['A.政务外网┋D.互联网', ['政务外网', '互联网']],
    ['A、政务外网┋C、业务专网', ['政务外网', '业务专网']],
    ['单机', ['未联网']],
    ['政务外网（通过VPN接入）', ['政务外网']],
  ])('reads %j in the official order, each once', (text, values) => {
    expect(read(text)).toEqual({ values, unknown: [] });
  });

  it('keeps what it understood and names the rest', () => {
    expect(read('政务外网、视联网')).toEqual({ values: ['政务外网'], unknown: ['视联网'] });
    expect(read('外网')).toEqual({ values: [], unknown: ['外网'] });
  });
});

/** Answers as officials word them; a blank value must be asked. `+` joins several values. */
const ANSWERS = readFileSync(new URL('../../../fixtures/intake/answers.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [question: FieldId, typed: string, value: string]);

it('answers in all wordings met so far are read, and what may mean several things is not', () => {
  const read = ([question, typed]: readonly [FieldId, string, string]): string => {
    const field = fieldOf(question);
    if (field.kind === 'choice') return readChoice(field, typed) ?? '';
    const { values, unknown } = readChoices(field, typed);
    return unknown.length ? '' : values.join('+');
  };
  expect(ANSWERS.filter((line) => read(line) !== line[2]).map((line) => [...line, read(line)])).toEqual([]);
  expect(ANSWERS.length).toBeGreaterThan(200);
});
