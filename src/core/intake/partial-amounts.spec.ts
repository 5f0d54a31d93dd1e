import { matchColumns } from './match-columns.js';

/** The questions of a form, title by title; `>` between a group and what stands under it. */
const asked = (form: string): readonly (string | undefined)[] =>
  matchColumns(form.split('|').map((path) => path.split('>'))).map(({ match }) => match?.field);

describe('amounts that are parts of others', () => {
  it.each([
    ['其中：硬件投入|其中：软件投入|建设资金合计', [, , 'constructionCost']],
    ['其中>软件投入|其中>硬件投入|总投资', [, , 'constructionCost']],
    ['建设资金>总额|建设资金>其中>软件投入', ['constructionCost', ,]],
    ['软件开发费|硬件购置费|合计（万元）', [, , 'constructionCost']],
    ['硬件设备费|应用软件费|总费用', [, , 'constructionCost']],
    ['其中：2017年投资|累计投入', [, 'constructionCost']],
    ['运维费合计|其中：人工费|其中：软件维保费', ['annualOpsCost', , ,]],
    ['近三年运维费用合计|年均运维费', [, 'annualOpsCost']],
    ['软件维保费|硬件维保费|合计', [, , 'annualOpsCost']],
    ['软件投资|硬件投资|合计|软件运维费|硬件运维费|合计', [, , 'constructionCost', , , 'annualOpsCost']],
    // Where nothing else is asked, the words mean what they mean.
    ['软件名称|软件金额', ['systemName', 'constructionCost']],
    ['其中：当年运维', ['annualOpsCost']],
    ['费用合计', [,]],
  ])('%s', (form, questions) => {
    expect(asked(form)).toEqual([...questions]);
  });

  it('takes the unit of a sum from its heading, or from the parts beside it', () => {
    const factors = (form: string) =>
      matchColumns(form.split('|').map((title) => [title])).map(({ match }) => match?.factor);
    expect(factors('软件开发费（元）|硬件购置费（元）|合计（元）').at(-1)).toBe(0.0001);
    expect(factors('软件开发费（元）|硬件购置费（元）|合计').at(-1)).toBe(0.0001);
  });
});
