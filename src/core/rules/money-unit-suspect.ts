import {
  DATA_TRUTH,
  type Outcome,
  flagged,
  houseDefault,
  inventoryRule,
  undetermined,
} from '../audit/rule.js';
import { amountInYuan } from '../audit/propose-correction.js';
import { fieldOf } from '../survey/survey.js';
import { median } from '../survey/median.js';
import type { SurveyedSystem } from '../survey/system.js';

const AMOUNTS = ['constructionCost', 'annualOpsCost'] as const;
type Amount = (typeof AMOUNTS)[number];

/** Median of each amount among the systems of one department, where there are enough to compare. */
function peerMedians(systems: readonly SurveyedSystem[], fewest: number): ReadonlyMap<string, number> {
  const amounts = new Map<string, number[]>();
  for (const { department, values } of systems) {
    for (const field of AMOUNTS) {
      const value = values[field];
      if (!value) continue;
      const key = `${department}|${field}`;
      const peers = amounts.get(key);
      if (peers) peers.push(value);
      else amounts.set(key, [value]);
    }
  }
  const medians = new Map<string, number>();
  for (const [key, peers] of amounts) if (peers.length >= fewest) medians.set(key, median(peers) ?? 0);
  return medians;
}

const noteOf = ({ values }: SurveyedSystem, suspect: readonly Amount[]): string =>
  `金额可能以元填报，请核对单位；如是，应为${suspect
    .map((field) => `${fieldOf(field).label} ${amountInYuan(values[field] ?? 0)} 万元`)
    .join('，')}（只供核对，未改动）`;

export const moneyUnitSuspect = inventoryRule({
  id: 'money-unit-suspect',
  title: '金额单位可疑',
  theme: 'data-truth',
  meaning: '金额大得不可信，或者是本单位其他系统的数千倍以上，可能把元当成了万元。只请单位核对，不自动改数。',
  pitfalls: [
    '整座数据中心、大型平台确有上亿元的，金额属实。',
    '本单位其他系统普遍很小，一个正常规模的系统也会显得悬殊。',
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
    fewestPeers: { label: '可比系统数', unit: '个', default: 5, source: houseDefault('少于五个不作比较') },
  },
  judge(systems, { parameters }) {
    const medians = peerMedians(systems, parameters.fewestPeers);
    const isSuspect = (system: SurveyedSystem, field: Amount): boolean => {
      const value = system.values[field] ?? 0;
      const middle = medians.get(`${system.department}|${field}`);
      return value > parameters.largest || (middle !== undefined && value >= parameters.timesPeers * middle);
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
      why: '只有四个系统，不作比较',
      systems: [2, 2, 2, 10_000].map((constructionCost) => ({ constructionCost })),
      verdicts: ['clear', 'clear', 'clear', 'clear'],
    },
  ],
});
