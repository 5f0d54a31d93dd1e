import { ruleById, ruleTitle } from '../rules/index.js';
import { citeClause } from '../survey/citation.js';
import { headingOf } from '../survey/survey.js';
import type { PackDifference } from './diff-packs.js';
import type { Deliverable } from './pack.js';

const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length ? ['', title, ...lines.map((line) => `  ${line}`)] : [];

function deliverableLine({ title, receiver, due, milestones }: Deliverable): string {
  const then = milestones.map(({ what, due: by }) => `，${by} ${what}`).join('');
  return `${title} → ${receiver}，${due}${then}`;
}

/** The difference of two packs as an official reads it. */
export function describeDifference(difference: PackDifference): readonly string[] {
  const { a, b, duties, deliverables } = difference;
  const parameterOf = (rule: string, name: string) => ruleById(rule)?.parameters[name];
  const lines = [
    ...block(
      `只在 ${a} 判定的规则：`,
      difference.rulesOnlyInA.map(
        ({ rule, reason }) => `${ruleTitle(rule)}（${rule}）：${b} 不用，${reason}`,
      ),
    ),
    ...block(
      `只在 ${b} 判定的规则：`,
      difference.rulesOnlyInB.map(
        ({ rule, reason }) => `${ruleTitle(rule)}（${rule}）：${a} 不用，${reason}`,
      ),
    ),
    ...block(
      '阈值不同：',
      difference.thresholds.map(({ rule, parameter, a: from, b: to }) => {
        const { label = parameter, unit = '' } = parameterOf(rule, parameter) ?? {};
        return `${ruleTitle(rule)}：${label} ${a} ${from}${unit}，${b} ${to}${unit}`;
      }),
    ),
    ...block(
      '随僵尸规则的不同可能改变：',
      difference.followers.map((rule) => `${ruleTitle(rule)}（${rule}）`),
    ),
    ...block(
      '依据的条款不同（判定方法相同）：',
      difference.clauses.flatMap(({ rule, a: ofA, b: ofB }) => [
        ruleTitle(rule),
        `  ${a}：${citeClause(ofA)}`,
        `  ${b}：${citeClause(ofB)}`,
      ]),
    ),
    ...block(`${a} 要求报送：`, deliverables.onlyInA.map(deliverableLine)),
    ...block(`${b} 要求报送：`, deliverables.onlyInB.map(deliverableLine)),
    ...block(
      '本程序清单的报送对象和时限：',
      [
        ...duties.onlyInA.map((duty) => ({ pack: a, ...duty })),
        ...duties.onlyInB.map((duty) => ({ pack: b, ...duty })),
      ].map(({ pack, list, receiver, due }) => `${pack}：${list} → ${receiver}，${due}`),
    ),
    ...block(`只有 ${a} 询问的问题：`, joined(difference.questionsOnlyInA.map(headingOf))),
    ...block(`只有 ${b} 询问的问题：`, joined(difference.questionsOnlyInB.map(headingOf))),
    ...block(
      '同一问题的栏目名称不同：',
      difference.headings.map(({ a: ofA, b: ofB }) => `${a}“${ofA}”，${b}“${ofB}”`),
    ),
    ...(difference.letterhead
      ? block('清单抬头：', [`${a}“${difference.letterhead.a}”，${b}“${difference.letterhead.b}”`])
      : []),
  ];
  return lines.length ? [`口径 ${a} 与 ${b} 的不同：`, ...lines] : [`口径 ${a} 与 ${b} 没有不同。`];
}

const joined = (headings: readonly string[]): readonly string[] =>
  headings.length ? [headings.join('、')] : [];
