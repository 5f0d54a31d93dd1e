import {
  DATA_TRUTH,
  clear,
  flagged,
  houseDefault,
  notApplicable,
  systemRule,
  undetermined,
} from '../audit/rule.js';
import { inFen } from '../survey/in-fen.js';
import type { FieldId } from '../survey/survey.js';

const READ = ['annualOpsCost', 'constructionCost'] as const;

export const opsCostExceedsBuild = systemRule({
  id: 'ops-cost-exceeds-build',
  title: '年度运维资金远超建设资金',
  theme: 'data-truth',
  meaning: '一年的运维资金超过全部建设资金的规定倍数。建设资金填0的（多为上级配发、本级没有投入）不适用。',
  pitfalls: ['购买服务、租用的系统建设资金很少，年度服务费本来就高。', '上级配发的系统本级没有建设资金。'],
  basis: DATA_TRUTH,
  inServiceOnly: false,
  parameters: {
    times: {
      label: '年度运维资金与建设资金之比',
      unit: '倍',
      default: 5,
      source: houseDefault('年运维费通常为建设费的一至三成'),
    },
  },
  check({ annualOpsCost, constructionCost }, { parameters }) {
    if (annualOpsCost === undefined || constructionCost === undefined) {
      const missing: FieldId[] = READ.filter(
        (field) => (field === 'annualOpsCost' ? annualOpsCost : constructionCost) === undefined,
      );
      return undetermined(missing, READ);
    }
    if (constructionCost === 0) return notApplicable(READ, '没有建设投入，无从比较');
    return inFen(annualOpsCost) > parameters.times * inFen(constructionCost) ? flagged(READ) : clear(READ);
  },
  examples: [
    { why: '超过5倍', values: { annualOpsCost: 50.1, constructionCost: 10 }, verdict: 'flagged' },
    { why: '正好5倍', values: { annualOpsCost: 50, constructionCost: 10 }, verdict: 'clear' },
    { why: '正好5倍，有分有角', values: { annualOpsCost: 2.85, constructionCost: 0.57 }, verdict: 'clear' },
    { why: '没有填建设资金', values: { annualOpsCost: 50 }, verdict: 'undetermined' },
    {
      why: '本级没有建设投入，只承担运维',
      values: { annualOpsCost: 3, constructionCost: 0 },
      verdict: 'not-applicable',
    },
  ],
});
