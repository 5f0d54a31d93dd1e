import type { Findings } from '../core/audit/finding.js';
import { type VerdictFlip, flipsBetween } from '../core/audit/flips.js';
import { ruleById } from '../core/rules/index.js';
import type { Clause } from '../core/survey/citation.js';
import { findingsDocument } from './audit-survey.js';
import { Fault } from './fault.js';
import type { Ports, Run } from './ports.js';

export interface Replay {
  readonly run: Run;
  readonly findings: Findings;
  /** Byte for byte what was found then. */
  readonly isIdentical: boolean;
  readonly flips: readonly VerdictFlip[];
}

/**
 * Judges a past run again: the systems as they stood then, as of its date, by its own rules, thresholds and
 * clauses, whatever was submitted or changed in the pack since.
 */
export async function replayRun(id: number, ports: Ports): Promise<Replay> {
  const run = await ports.register.run(id);
  const stored = await ports.register.findings(id);
  if (!run || !stored) throw new Fault('not-found');
  const clauses = clausesOf(stored);
  const rules = run.rules.flatMap(({ id: rule, parameters }) => {
    const clause = clauses.get(rule);
    return clause ? [{ id: rule, clause, parameters }] : [];
  });
  const gone = rules.filter((rule) => !ruleById(rule.id)).map((rule) => rule.id);
  if (gone.length)
    throw new Fault('unknown-rule', { rule: gone.join('、'), known: '这次判定用的规则已不在程序中' });
  const systems = await ports.register.systemsOfRun(id);
  const inputs = await ports.register.judgingInputs.inputsOfRun(id);
  const findings = await ports.judge.judge(systems, { ...inputs, pack: run.pack, asOf: run.asOf, rules });
  return {
    run,
    findings,
    isIdentical: await areSameBytes(findings, stored),
    flips: flipsBetween(stored, findings),
  };
}

/** Systems compared before others get their turn; a slice takes some milliseconds. */
const SLICE = 200;

/** Compares piece by piece: a whole document may be longer than the longest string, and a server has others to serve. */
async function areSameBytes(a: Findings, b: Findings): Promise<boolean> {
  const others = findingsDocument(b)[Symbol.iterator]();
  let compared = 0;
  for (const piece of findingsDocument(a)) {
    if (others.next().value !== piece) return false;
    if (++compared % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return others.next().done === true;
}

/** The clause of each rule stands in the verdicts it gave. */
function clausesOf({ systems }: Findings): ReadonlyMap<string, Clause> {
  const clauses = new Map<string, Clause>();
  for (const { verdicts } of systems) for (const { rule, clause } of verdicts) clauses.set(rule, clause);
  return clauses;
}

/** What a replay comes to, for an official. */
export const describeReplay = ({ run, isIdentical, flips }: Replay): string =>
  isIdentical
    ? `第 ${run.id} 次判定（口径 ${run.pack}，基准日 ${run.asOf}）按当时的规则重做，结果逐字节相同。`
    : `第 ${run.id} 次判定按当时的规则重做，结果不同：程序中规则的判定方法已经改变，影响 ${flips.length} 条。`;
