import { DATA_TRUTH, clear, flagged, notApplicable, systemRule, undetermined } from '../audit/rule.js';

export const selfCheckContradicted = systemRule({
  id: 'self-check-contradicted',
  title: '自查结论与判定不符',
  theme: 'data-truth',
  meaning: '单位自查不是僵尸系统，而僵尸规则中有一条成立；或者自查是僵尸系统，而各条都不成立。',
  pitfalls: [
    '单位自查时掌握的情况可能比普查表多，应先请单位说明。',
    '自查表和普查表由不同科室填写，口径可能不同。',
  ],
  basis: DATA_TRUTH,
  inServiceOnly: true,
  parameters: {},
  check({ selfZombie }, { dormant }) {
    if (selfZombie === undefined) return undetermined(['selfZombie']);
    if (!dormant.length) return notApplicable(['selfZombie'], '没有僵尸规则在用');
    if (selfZombie === '否' && dormant.includes('flagged'))
      return flagged(['selfZombie'], '自查填“否”，而有僵尸规则成立');
    if (selfZombie === '是' && dormant.every((kind) => kind === 'clear')) {
      return flagged(['selfZombie'], '自查填“是”，而各条僵尸规则都不成立');
    }
    return clear(['selfZombie']);
  },
  examples: [
    {
      why: '自查否，一条成立',
      values: { selfZombie: '否' },
      dormant: ['clear', 'flagged'],
      verdict: 'flagged',
    },
    {
      why: '自查是，各条都不成立',
      values: { selfZombie: '是' },
      dormant: ['clear', 'clear'],
      verdict: 'flagged',
    },
    {
      why: '自查是，还有一条缺据',
      values: { selfZombie: '是' },
      dormant: ['clear', 'undetermined'],
      verdict: 'clear',
    },
    { why: '自查否，各条都不成立', values: { selfZombie: '否' }, dormant: ['clear'], verdict: 'clear' },
    { why: '没有填自查结论', values: {}, dormant: ['flagged'], verdict: 'undetermined' },
    { why: '没有僵尸规则在用', values: { selfZombie: '否' }, verdict: 'not-applicable' },
  ],
});
