import { applyRules } from '../src/core/audit/apply-rules.js';
import type { Findings, JudgedSystem } from '../src/core/audit/finding.js';
import { RULES } from '../src/core/rules/index.js';
import { lowUsage } from '../src/core/rules/low-usage.js';
import type { SurveyedSystem } from '../src/core/survey/system.js';
import { randomRecord, randomSource } from './random-answers.js';
import { AS_OF, sampleWords, surveyed } from './sample-systems.js';
import { listTitle } from '../src/core/lists/index.js';
import { describeDifference } from '../src/core/packs/describe-difference.js';
import { diffPacks } from '../src/core/packs/diff-packs.js';
import { PACKS } from '../src/core/packs/index.js';
import { national } from '../src/core/packs/national.js';
import { type Pack, rulesInForce, setting } from '../src/core/packs/pack.js';
import { shandong } from '../src/core/packs/shandong.js';
import { zibo } from '../src/core/packs/zibo.js';

const WORDS = sampleWords();
const random = randomSource(5);
const REGISTER = surveyed(Array.from({ length: 60 }, () => randomRecord(random)));

const judge = (pack: Pack, systems: readonly SurveyedSystem[] = REGISTER): Findings =>
  applyRules(systems, { pack: pack.id, asOf: AS_OF, rules: rulesInForce(pack, RULES), words: WORDS });

const verdictIn = (judged: JudgedSystem | undefined, rule: string) =>
  judged?.verdicts.find((verdict) => verdict.rule === rule);

/** Every rule whose verdict, clause or presence differs on some system. */
function changedRules(a: Findings, b: Findings) {
  const verdicts = new Set<string>();
  const clauses = new Set<string>();
  for (const [index, judged] of a.systems.entries())
    for (const { id } of RULES) {
      const [ofA, ofB] = [verdictIn(judged, id), verdictIn(b.systems[index], id)];
      if (ofA?.verdict !== ofB?.verdict) verdicts.add(id);
      if (ofA && ofB && JSON.stringify(ofA.clause) !== JSON.stringify(ofB.clause)) clauses.add(id);
    }
  return { verdicts, clauses };
}

const pairs = PACKS.flatMap((a) => PACKS.map((b) => [a.id, b.id, a, b] as const));

describe('diffPacks', () => {
  it.each(pairs)('%s → %s: judging one register again changes exactly that', (_, __, a, b) => {
    const difference = diffPacks(a, b, RULES);
    const { verdicts, clauses } = changedRules(judge(a), judge(b));
    const presence = [...difference.rulesOnlyInA, ...difference.rulesOnlyInB].map(({ rule }) => rule);
    expect([...clauses].sort()).toEqual(difference.clauses.map(({ rule }) => rule));
    // No pack that ships sets a threshold: presence, and what follows from it, is all that may change.
    expect(difference.thresholds).toEqual([]);
    expect([...verdicts].filter((rule) => !difference.followers.includes(rule)).sort()).toEqual(
      presence.sort(),
    );
  });

  it('finds nothing between a pack and itself', () => {
    expect(describeDifference(diffPacks(zibo, zibo, RULES), listTitle)).toEqual([
      '口径 zibo 与 zibo 没有不同。',
    ]);
  });

  it('names a threshold, and only its rule flips', () => {
    const strict = { ...zibo, id: 'strict', settings: [setting(lowUsage, { monthlyUses: 600 })] };
    const difference = diffPacks(zibo, strict, RULES);
    expect(difference.thresholds).toEqual([{ rule: 'low-usage', parameter: 'monthlyUses', a: 10, b: 600 }]);
    const { verdicts, clauses } = changedRules(judge(zibo), judge(strict));
    expect(clauses.size).toBe(0);
    expect(verdicts.has('low-usage')).toBe(true);
    expect(
      [...verdicts].filter((rule) => rule !== 'low-usage' && !difference.followers.includes(rule)),
    ).toEqual([]);
  });

  it('reads as an official needs it', () => {
    const text = describeDifference(diffPacks(zibo, shandong, RULES), listTitle).join('\n');
    expect(text).toContain('山东省文件的“僵尸”系统只有“资源闲置”和“功能可替代”两个方面');
    expect(text).toContain('系统清理清单、清理计划 → 市政府办公厅、市电政信息办，2017-12，2018-03');
    expect(text).toMatch(/zibo：.*疑似影子系统清单（待核实） → 市审计局，2017-12/u);
    expect(text).toContain('审批时间晚于投入使用时间、功能描述雷同、');
    const scope = describeDifference(diffPacks(zibo, national, RULES), listTitle).join('\n');
    expect(scope).toContain('只有 national 询问的问题');
  });
});
