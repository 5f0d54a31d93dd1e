import fc from 'fast-check';
import {
  type CounterfactualRequest,
  type Changes,
  changeableFields,
  findCounterfactual,
  subsets,
  verdictAfter,
} from '../src/core/audit/counterfactual.js';
import type { Candidate } from '../src/core/audit/candidate-answers.js';
import { conditionOf, describeCounterfactual } from '../src/core/audit/describe-counterfactual.js';
import { isSystemRule, type SystemRuleInForce } from '../src/core/audit/judge-system.js';
import type { RawAnswers, VerdictKind } from '../src/core/audit/rule.js';
import { RULES, ruleById } from '../src/core/rules/index.js';
import { FIELD_IDS, type FieldId, type SystemRecord, fieldOf } from '../src/core/survey/survey.js';
import { pick, randomRecord, randomSource } from './random-answers.js';
import { inForce } from './rule-examples.js';
import { AS_OF, surveyed } from './sample-systems.js';

const RUNS = process.env['QINGCHA_TEST'] === 'full' ? 2_000 : 150;
/** By rule: verdicts whose change was named and checked. */
const COUNTS = new Map<string, number>();
const IN_FORCE = RULES.map((rule) => inForce(rule)).filter(isSystemRule);
const KINDS: readonly VerdictKind[] = ['flagged', 'clear', 'undetermined', 'conflicting'];
const WANTED: Readonly<Record<string, readonly VerdictKind[]>> = {
  flagged: ['clear'],
  undetermined: ['clear', 'flagged'],
  conflicting: ['clear', 'flagged'],
};

function requestFor(rule: SystemRuleInForce, seed: number): CounterfactualRequest {
  const random = randomSource(seed);
  const values: Partial<Record<FieldId, unknown>> = { ...randomRecord(random), lifecycle: '已建' };
  const raw: Partial<Record<FieldId, string>> = {};
  // Blanks are what doubts are made of: leave out more of what the rule reads, and write 无 into some.
  for (const field of changeableFields(rule)) {
    if (random() < 0.4) delete values[field];
    if (values[field] === undefined && random() < 0.5) raw[field] = '无';
  }
  const [system] = surveyed([values as SystemRecord], raw);
  if (!system) throw new Error('no system');
  const dormant = Array.from({ length: 3 }, () => pick(random, KINDS));
  return { system, inForce: rule, asOf: AS_OF, dormant };
}

/** Many more answers than the search tries, chosen without looking at the rule. */
function everyAnswer(field: FieldId): readonly Candidate[] {
  const { kind, codes } = fieldOf(field);
  const given = (value: unknown): Candidate => ({ value, raw: String(value) });
  const none: Candidate = { value: undefined, raw: '无' };
  const numbers = (list: readonly number[]) => list.map(given);
  if (kind === 'choice') return [...codes.map(given), none];
  if (kind === 'choices') return [1, 2].flatMap((size) => subsets(codes, size)).map(given);
  if (kind === 'count') return numbers([...Array(25).keys(), 49, 50, 51, 99, 120, 499, 500, 501, 502, 9_999]);
  if (kind === 'percent') return numbers(Array.from({ length: 201 }, (_, index) => index / 2));
  if (kind === 'money')
    return numbers([
      0, 0.01, 0.1, 0.5, 1, 2, 3, 4.99, 5, 5.01, 9, 10, 11, 49, 50, 51, 249, 250, 251, 6e4, 4e5,
    ]);
  if (kind === 'date')
    return [
      ...Array.from({ length: 66 }, (_, month) =>
        given(`${2013 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`),
      ),
      none,
    ];
  return [given('甲'), given('无'), none];
}

/** Does some set of this many answers, out of all, give a wanted verdict? */
function reachable(request: CounterfactualRequest, size: number, wanted: readonly VerdictKind[]): boolean {
  const search = ([field, ...rest]: readonly FieldId[], chosen: Changes): boolean =>
    field === undefined
      ? wanted.includes(verdictAfter(chosen, request))
      : everyAnswer(field).some((answer) => search(rest, new Map([...chosen, [field, answer]])));
  return subsets(changeableFields(request.inForce), size).some((set) => search(set, new Map()));
}

describe.each(IN_FORCE.map((rule) => [rule.rule.id, rule] as const))('%s', (_, rule) => {
  it(`names changes that flip the verdict, and no smaller set does (${RUNS} systems)`, () => {
    let named = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const request = requestFor(rule, seed);
        const verdict = verdictAfter(new Map(), request);
        const found = findCounterfactual(request);
        const wanted = WANTED[verdict];
        if (!wanted) return found === null;
        if (found) named += 1;
        for (const { changes, becomes } of found?.options ?? []) {
          if (changes.length !== found?.size || !wanted.includes(becomes)) return false;
          for (const { field, answers } of changes)
            for (const answer of answers) {
              const beside = changes.flatMap((other) =>
                other.field === field || !other.answers[0] ? [] : [[other.field, other.answers[0]] as const],
              );
              const after = verdictAfter(new Map([...beside, [field, answer]]), request);
              if (after !== becomes) return false;
            }
        }
        const smaller = (found?.size ?? Math.min(3, changeableFields(rule).length + 1)) - 1;
        return Array.from({ length: smaller }, (__, less) => less + 1).every(
          (size) => !reachable(request, size, wanted),
        );
      }),
      { numRuns: RUNS, seed: 5 },
    );
    // Not every verdict can be turned; a property that met none would prove nothing.
    COUNTS.set(rule.rule.id, named);
    expect([rule.rule.id, named >= RUNS / 10]).toEqual([rule.rule.id, true]);
  });
});

it('checked many named changes in all', () => {
  const total = [...COUNTS.values()].reduce((sum, count) => sum + count, 0);
  if (process.env['QINGCHA_SHOW']) console.log(total, COUNTS);
  expect(total).toBeGreaterThan(IN_FORCE.length * RUNS * 0.25);
});

describe('the wording', () => {
  const say = (id: string, values: SystemRecord, raw: RawAnswers = {}) => {
    const rule = IN_FORCE.find((item) => item.rule.id === id);
    const [system] = surveyed([values], raw);
    if (!rule || !system) throw new Error('no rule');
    const found = findCounterfactual({ system, inForce: rule, asOf: AS_OF, dormant: [] });
    return found ? describeCounterfactual(found, Object.values(rule.parameters)) : [];
  };

  it.each([
    [
      'low-usage',
      { useScope: '单位内部', monthlyUses: 3 },
      [
        '若使用范围填“覆盖到市”或“覆盖到县”或“覆盖到镇街”或“全省”或“全国”，则不成立',
        '若月使用次数≥10次/月，则不成立',
      ],
    ],
    ['replaceable-function', { replaceable: '是' }, ['若功能可否被替代填“部分”或“否”，则不成立']],
    [
      'idle-resources',
      {},
      [
        '补充：平均CPU利用率（≥10%的，不成立；＜10%的，成立）',
        '补充：最近使用时间（不早于2017-01的，不成立；不晚于2016-12的，成立）',
      ],
    ],
    ['idle-resources', { cpuUtilisation: 3, lastUsed: '2017-06' }, ['若平均CPU利用率≥10%，则不成立']],
    ['dedicated-network', { networks: ['政务外网', '业务专网'] }, ['若承载网络不含“业务专网”，则不成立']],
    ['replaceable-function', { replaceable: '否' }, []],
  ] as const)('%s %j', (id, values, wanted) => {
    expect(say(id, values)).toEqual(wanted);
  });

  it('asks for the document where the department wrote 无', () => {
    expect(say('filing-missing', {}, { filingNumber: '无' })).toEqual(['若备案编号如实填写，则不成立']);
  });

  it('knows every question and rule', () => {
    for (const field of FIELD_IDS) {
      const answers = everyAnswer(field).slice(0, 2);
      expect(conditionOf({ field, answers, tried: everyAnswer(field) }, [])).toContain(fieldOf(field).label);
    }
    expect(ruleById('low-usage')).toBeDefined();
  });
});
