import { applyRules } from '../audit/apply-rules.js';
import { national } from '../packs/national.js';
import { rulesInForce } from '../packs/pack.js';
import { RULES } from '../rules/index.js';
import type { SystemRecord } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import { dormantStanding } from './dormant-standing.js';

const ASOF = '2017-12-31';
const IN_ORDER: SystemRecord = {
  lifecycle: '已建',
  opsStatus: '持续更新',
  useScope: '覆盖到市',
  useFrequency: '每天',
  monthlyUses: 900,
  lastUsed: '2017-12',
  businessInSystem: '是',
  replaceable: '否',
  cpuUtilisation: 40,
};

function standing(values: SystemRecord): string {
  const system: SurveyedSystem = {
    id: 'S1',
    department: '甲局',
    systemName: '甲系统',
    source: { file: 'a.xlsx', sheet: 's', row: 6, column: null },
    values: { ...IN_ORDER, ...values },
    answers: {},
  };
  const rules = rulesInForce(national, RULES).filter(({ rule }) => rule.theme === 'dormant');
  const words = { lexicon: { kinds: [], boilerplate: [] }, segment: (text: string) => [...text] };
  const [judged] = applyRules([system], { pack: 'national', asOf: ASOF, rules, words }).systems;
  return judged ? dormantStanding(judged, system, ASOF) : '';
}

describe('where a system stands', () => {
  it.each<[string, SystemRecord, string]>([
    ['正常使用', {}, 'clear'],
    ['CPU空闲而每天使用', { cpuUtilisation: 4 }, 'idle-but-used'],
    ['CPU空闲，每月正好十次', { cpuUtilisation: 4, useFrequency: '每月', monthlyUses: 10 }, 'idle-but-used'],
    ['CPU空闲，每月九次', { cpuUtilisation: 4, useFrequency: '每月', monthlyUses: 9 }, 'suspected'],
    ['CPU空闲而每天使用，另有规则成立', { cpuUtilisation: 4, replaceable: '是' }, 'suspected'],
    [
      'CPU空闲，但也久未使用',
      { cpuUtilisation: 4, lastUsed: '2016-01', useFrequency: '每月', monthlyUses: 50 },
      'suspected',
    ],
    ['国家配发，功能可替代', { buildType: '国家配发', replaceable: '是' }, 'report-upward'],
    ['省级配发，CPU空闲而每天使用', { buildType: '省级配发', cpuUtilisation: 4 }, 'report-upward'],
    ['省级配发，答案存疑', { buildType: '省级配发', lastUsed: '2015-01' }, 'report-upward'],
    ['市级配发，功能可替代', { buildType: '市级配发', replaceable: '是' }, 'suspected'],
    ['久未使用却填每天', { lastUsed: '2015-01' }, 'conflicting'],
    ['国家配发，正常使用', { buildType: '国家配发' }, 'clear'],
    ['在建', { lifecycle: '在建', replaceable: '是' }, 'not-applicable'],
  ])('%s', (_, values, expected) => {
    expect(standing(values)).toBe(expected);
  });
});
