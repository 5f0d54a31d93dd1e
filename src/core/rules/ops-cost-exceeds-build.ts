import {
  DATA_TRUTH,
  clear,
  flagged,
  houseDefault,
  notApplicable,
  systemRule,
  undetermined,
} from '../audit/rule.js';
import type { FieldId } from '../survey/survey.js';

const READ = ['annualOpsCost', 'constructionCost'] as const;

export const opsCostExceedsBuild = systemRule({
  id: 'ops-cost-exceeds-build',
  title: '年度运维资金远超建设资金',
  theme: 'data-truth',
  meaning: '一年的运维资金超过全部建设资金的规定倍数。上级配发、本级没有建设投入的系统不适用。',
  basis: [DATA_TRUTH],
  inServiceOnly: false,
  parameters: {
    times: {
      label: '年度运维资金与建设资金之比',
      unit: '倍',
      default: 5,
      source: houseDefault('年运维费通常为建设费的一至三成'),
    },
  },
  check({ annualOpsCost, constructionCost, buildType }, { parameters }) {
    if (annualOpsCost === undefined || constructionCost === undefined) {
      const missing: FieldId[] = READ.filter(
        (field) => (field === 'annualOpsCost' ? annualOpsCost : constructionCost) === undefined,
      );
      return undetermined(missing, READ);
    }
    if (constructionCost === 0 && buildType !== undefined && buildType !== '自建') {
      return notApplicable(['constructionCost', 'buildType'], '上级配发系统，本级没有建设投入');
    }
    return annualOpsCost > parameters.times * constructionCost ? flagged(READ) : clear(READ);
  },
  examples: [
    { why: '超过5倍', values: { annualOpsCost: 50.1, constructionCost: 10 }, verdict: 'flagged' },
    { why: '正好5倍', values: { annualOpsCost: 50, constructionCost: 10 }, verdict: 'clear' },
    { why: '没有填建设资金', values: { annualOpsCost: 50 }, verdict: 'undetermined' },
    {
      why: '省级配发，本级只承担运维',
      values: { annualOpsCost: 3, constructionCost: 0, buildType: '省级配发' },
      verdict: 'not-applicable',
    },
  ],
});
