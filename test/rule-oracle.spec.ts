import { isSystemRule, judgeAlone } from '../src/core/audit/judge-system.js';
import { summarise } from '../src/core/audit/finding.js';
import type { VerdictKind } from '../src/core/audit/rule.js';
import { ruleById } from '../src/core/rules/index.js';
import type { SystemRecord } from '../src/core/survey/survey.js';
import { type FieldId, fieldOf } from '../src/core/survey/survey.js';
import { pick, randomSource } from './random-answers.js';
import { inForce } from './rule-examples.js';
import { ORACLE, oracleSummary, oracleVerdict } from './rule-oracle.js';
import { surveyed } from './sample-systems.js';

const COUNT = process.env['QINGCHA_TEST'] === 'full' ? 200_000 : 6_000;
/** Surveys at the end of a year, in its middle and at its beginning: a year means another thing in each. */
const SURVEYS = ['2017-12-31', '2017-08-31', '2018-01-15'];

const YEARS = [2014, 2015, 2016, 2017];
const DATES = YEARS.flatMap((year) => [
  String(year),
  ...['01', '02', '06', '07', '08', '11', '12'].map((month) => `${year}-${month}`),
  `${year}-12-31`,
  `${year}-08-01`,
]);
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  count: [0, 1, 8, 9, 10, 11, 300],
  percent: [0, 9, 9.99, 10, 10.01, 12],
  // Five times these is not exact in binary: the boundary itself must still be one.
  money: [0, 0.07, 0.35, 0.57, 2.85, 2.86, 1.1, 5.5, 5.51, 10, 50, 50.000001],
};

function randomAnswer(random: () => number, field: FieldId): unknown {
  const { kind, codes } = fieldOf(field);
  if (random() < 0.3) return undefined;
  if (kind === 'choice') return pick(random, codes);
  if (kind === 'choices') return codes.filter(() => random() < 0.3).concat(pick(random, codes));
  return pick<unknown>(random, kind === 'date' ? DATES : (NUMBERS[kind] ?? ['甲']));
}

const READ = [
  ...['businessInSystem', 'annualTransactions', 'replaceable', 'cpuUtilisation', 'lastUsed', 'useFrequency'],
  ...['opsStatus', 'opsContractEnd', 'lastUpdated', 'useScope', 'monthlyUses', 'approvalDate', 'goLiveDate'],
  ...['annualOpsCost', 'constructionCost', 'monthlyUsers', 'registeredUsers', 'networks', 'internetExit'],
  ...['hosting', 'cloudReady', 'classification', 'sharingConnected', 'ownExchangeChannel'],
] as readonly FieldId[];

function randomRecord(random: () => number): SystemRecord {
  const record: Partial<Record<FieldId, unknown>> = {};
  for (const field of READ) {
    const answer = randomAnswer(random, field);
    if (answer !== undefined) record[field] = answer;
  }
  if (random() < 0.8) record.lifecycle = '已建';
  else if (random() < 0.5) record.lifecycle = pick(random, ['在建', '拟建', '正在申请', '已停用']);
  return record as SystemRecord;
}

const RULES = Object.keys(ORACLE).flatMap((id) => {
  const rule = ruleById(id);
  return rule ? [inForce(rule)] : [];
});

describe(`${COUNT} systems near every boundary, judged by the rules and by the catalogue`, () => {
  it.each(SURVEYS)('agree as of %s', (asOf) => {
    const random = randomSource(Number(asOf.replaceAll('-', '')));
    const seen = new Map<string, Set<VerdictKind>>();
    let verdicts = 0;
    for (let run = 0; run < COUNT / SURVEYS.length; run++) {
      const record = randomRecord(random);
      const [system] = surveyed([record]);
      if (!system) throw new Error('no system');
      const judged = judgeAlone(system, RULES, asOf);
      for (const { rule, verdict } of judged) {
        const wanted = oracleVerdict(rule, record, asOf);
        if (verdict !== wanted) expect([rule, record, verdict]).toEqual([rule, record, wanted]);
        verdicts += 1;
        seen.set(rule, (seen.get(rule) ?? new Set()).add(verdict));
      }
      const dormant = judged.slice(0, 5).map(({ verdict }) => verdict);
      expect(summarise(dormant)).toBe(oracleSummary(record, asOf));
    }
    if (process.env['QINGCHA_SHOW']) console.log(asOf, verdicts, seen);
    expect(RULES.every(isSystemRule)).toBe(true);
    expect(seen.size).toBe(Object.keys(ORACLE).length);
    for (const [rule, kinds] of seen) expect([rule, kinds.size > 2]).toEqual([rule, true]);
  });
});
