import {
  DATA_TRUTH,
  type Outcome,
  flagged,
  houseDefault,
  inventoryRule,
  undetermined,
} from '../audit/rule.js';
import { AMOUNTS, type Amount, isFittingInYuan, isNothingInYuan, peerMedians } from '../audit/amount-slip.js';
import { amountInYuan } from '../audit/propose-correction.js';
import { inFen } from '../survey/in-fen.js';
import { fieldOf } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';

const noteOf = ({ values }: SurveyedSystem, suspect: readonly Amount[]): string =>
  `金额可能以元填报，请核对单位；如是，应为${suspect
    .map((field) => `${fieldOf(field).label} ${amountInYuan(values[field] ?? 0)} 万元`)
    .join('，')}（只供核对，未改动）`;

export const moneyUnitSuspect = inventoryRule({
  id: 'money-unit-suspect',
  title: '金额单位可疑',
  theme: 'data-truth',
  meaning:
    '金额大得不可信，或者是本单位其他系统的数千倍以上（运维资金与建设资金相比并不悬殊的除外），或者只有折算成元之后建设资金与年度运维资金才相称，可能把元当成了万元。只请单位核对，不自动改数。',
  pitfalls: [
    '整座数据中心、大型平台确有上亿元的，金额属实。',
    '本单位其他系统普遍很小，一个正常规模的系统也会显得悬殊。',
    '投入上千万元的系统，当年运维确实只花了几百元的。',
  ],
  basis: DATA_TRUTH,
  parameters: {
    largest: {
      label: '金额上限',
      unit: '万元',
      default: 50_000,
      source: houseDefault('单个市级系统很少超过5亿元'),
    },
    timesPeers: {
      label: '与本单位同项金额中位数之比',
      unit: '倍',
      default: 5_000,
      source: houseDefault('错写单位约差1万倍，取一半'),
    },
    least: {
      label: '与年度运维资金相比时，建设资金至少',
      unit: '万元',
      default: 1_000,
      source: houseDefault('折算成元不足0.1万元的，不像系统的建设费'),
    },
    leastOperations: {
      label: '与建设资金相比时，年度运维资金至少',
      unit: '万元',
      default: 100,
      source: houseDefault('折算成元不足100元的，不像一年的运维费'),
    },
    leastShare: {
      label: '折算后年度运维资金占建设资金的比例，至少',
      unit: '%',
      default: 1,
      source: houseDefault('年运维费通常为建设费的一至三成，放宽到百分之一'),
    },
    mostShare: {
      label: '折算后年度运维资金占建设资金的比例，至多',
      unit: '%',
      default: 100,
      source: houseDefault('一年的运维费很少超过全部建设费'),
    },
    fewestPeers: { label: '可比系统数', unit: '个', default: 5, source: houseDefault('少于五个不作比较') },
  },
  judge(systems, { parameters }) {
    const medians = peerMedians(systems, parameters.fewestPeers);
    const isSuspect = (system: SurveyedSystem, field: Amount): boolean => {
      const value = system.values[field] ?? 0;
      const middle = medians.get(`${system.department}|${field}`);
      if (value > parameters.largest) return true;
      const isBesidePeers = middle !== undefined && inFen(value) >= parameters.timesPeers * inFen(middle);
      if (isBesidePeers && !isNothingInYuan(system.values, field, parameters)) return true;
      const least = field === 'annualOpsCost' ? parameters.leastOperations : parameters.least;
      return value >= least && isFittingInYuan(system.values, field, parameters);
    };
    const outcomes = new Map<string, Outcome>();
    for (const system of systems) {
      const suspect = AMOUNTS.filter((field) => isSuspect(system, field));
      const answered = AMOUNTS.filter((field) => system.values[field] !== undefined);
      outcomes.set(
        system.id,
        suspect.length
          ? flagged(suspect, noteOf(system, suspect))
          : answered.length
            ? { verdict: 'clear', read: answered }
            : undetermined(AMOUNTS),
      );
    }
    return { outcomes };
  },
  examples: [
    {
      why: '超过上限与正好在上限',
      systems: [{ constructionCost: 50_000.1 }, { constructionCost: 50_000 }, {}],
      verdicts: ['flagged', 'clear', 'undetermined'],
    },
    {
      why: '本单位其他系统都在2万元上下，一个填了10000',
      systems: [2, 2, 2, 2, 10_000].map((constructionCost) => ({ constructionCost })),
      verdicts: ['clear', 'clear', 'clear', 'clear', 'flagged'],
    },
    {
      why: '差一点不到5000倍',
      systems: [2, 2, 2, 2, 9_999].map((constructionCost) => ({ constructionCost })),
      verdicts: ['clear', 'clear', 'clear', 'clear', 'clear'],
    },
    {
      why: '建设5000万元而年运维只有0.005万元：折算成元后运维正好占百分之一；再少就不相称',
      systems: [
        { constructionCost: 5_000, annualOpsCost: 0.005 },
        { constructionCost: 5_000, annualOpsCost: 0.0049 },
      ],
      verdicts: ['flagged', 'clear'],
    },
    {
      why: '折算成元后运维不超过建设；正好相等与超过',
      systems: [
        { constructionCost: 5_000, annualOpsCost: 0.5 },
        { constructionCost: 5_000, annualOpsCost: 0.504 },
      ],
      verdicts: ['flagged', 'clear'],
    },
    {
      why: '建设资金填成元的；不足1000万元的不按比例判断',
      systems: [
        { constructionCost: 1_000, annualOpsCost: 0.01 },
        { constructionCost: 999, annualOpsCost: 0.01 },
      ],
      verdicts: ['flagged', 'clear'],
    },
    {
      why: '年运维填成元的，是建设的100倍；不足100万元的不按比例判断',
      systems: [
        { constructionCost: 1, annualOpsCost: 100 },
        { constructionCost: 0.99, annualOpsCost: 99 },
      ],
      verdicts: ['flagged', 'clear'],
    },
    {
      why: '只有四个系统，不作比较',
      systems: [2, 2, 2, 10_000].map((constructionCost) => ({ constructionCost })),
      verdicts: ['clear', 'clear', 'clear', 'clear'],
    },
  ],
});
