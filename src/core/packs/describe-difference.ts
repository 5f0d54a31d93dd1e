import { ruleById, ruleTitle } from '../rules/index.js';
import { citeClause } from '../survey/citation.js';
import { headingOf } from '../survey/survey.js';
import type { PackDifference } from './diff-packs.js';
import type { Deliverable, ListDuty } from './pack.js';

const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length ? ['', title, ...lines.map((line) => `  ${line}`)] : [];

function deliverableLine({ title, receiver, due, milestones }: Deliverable): string {
  const then = milestones.map(({ what, due: by }) => `，${by} ${what}`).join('');
  return `${title} → ${receiver}，${due}${then}`;
}

/** Rules whose clauses change alike are told together. */
function clauseLines({ a, b, clauses }: PackDifference): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const { rule, a: ofA, b: ofB } of clauses) {
    const change = [`  ${a}：${citeClause(ofA)}`, `  ${b}：${citeClause(ofB)}`].join('\n');
    alike.set(change, [...(alike.get(change) ?? []), ruleTitle(rule)]);
  }
  return [...alike].flatMap(([change, titles]) => [titles.join('、'), ...change.split('\n')]);
}

/** Lists that go to one office by one day are told together. */
function dutyLines(pack: string, duties: readonly ListDuty[], titleOf: (list: string) => string) {
  const alike = new Map<string, string[]>();
  for (const { list, receiver, due, finish } of duties) {
    const where = `${receiver}，${due}${finish ? `（${finish} 前办结）` : ''}`;
    alike.set(where, [...(alike.get(where) ?? []), titleOf(list)]);
  }
  return [...alike].map(([where, titles]) => `${pack}：${titles.join('、')} → ${where}`);
}

/** The difference of two packs as an official reads it; `titleOf` knows the lists, which packs do not. */
export function describeDifference(
  difference: PackDifference,
  titleOf: (list: string) => string,
): readonly string[] {
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
    ...block('依据的条款不同（判定方法相同）：', clauseLines(difference)),
    ...block(`${a} 要求报送：`, deliverables.onlyInA.map(deliverableLine)),
    ...block(`${b} 要求报送：`, deliverables.onlyInB.map(deliverableLine)),
    ...block('本程序清单的报送对象和时限：', [
      ...dutyLines(a, duties.onlyInA, titleOf),
      ...dutyLines(b, duties.onlyInB, titleOf),
    ]),
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
