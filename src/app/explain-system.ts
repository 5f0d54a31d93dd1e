import type { Findings, JudgedSystem } from '../core/audit/finding.js';
import { waiversBySystem } from '../core/review/waiver.js';
import type { Pack } from '../core/packs/pack.js';
import { RULES, ruleById } from '../core/rules/index.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import { auditSurvey } from './audit-survey.js';
import { describeExplanation } from './describe-explanation.js';
import { explainVerdicts } from './explain-verdicts.js';
import { type Explanation, concludeOn } from './explanation.js';
import { Fault } from './fault.js';
import { nameOfRow } from './name-of-row.js';
import type { Ports, Progress, Run } from './ports.js';
import type { RoundRequest } from './resolve-round.js';
import { tryRules } from './try-rules.js';

export interface ExplainRequest extends RoundRequest {
  /** Id or name of a system. */
  readonly system: string;
  readonly rule?: string | undefined;
  readonly pack: Pack;
}

/** The explanation, in lines for an official, and what it was made from. */
export interface ExplainResult {
  readonly explanation: Explanation;
  readonly lines: readonly string[];
  readonly run: Run;
  readonly findings: Findings;
  readonly systems: readonly SurveyedSystem[];
}

/** Why a system is judged as it is now, and what would change it: clause, cells, thresholds, counterfactual. */
export async function explainSystem(
  request: ExplainRequest,
  ports: Ports,
  progress: Progress,
): Promise<ExplainResult> {
  const { rule, pack } = request;
  if (rule !== undefined && !ruleById(rule))
    throw new Fault('unknown-rule', { rule, known: RULES.map(({ id }) => id).join('、') });
  const { run, findings, systems } = await auditSurvey(request, ports, progress);
  const judged = findSystem(findings.systems, request.system);
  const system = systems.find(({ id }) => id === judged.id);
  if (!system) throw new Fault('system-not-found', { system: request.system });
  const { asOf } = findings;
  const waivers = waiversBySystem(
    await ports.register.waivers.list({ department: system.department }),
    systems,
  );
  const explanation: Explanation = {
    ...judged,
    pack: findings.pack,
    asOf,
    verdicts: explainVerdicts(system, judged.verdicts, asOf),
    trial: await tryRules(system, { pack, run, systems: () => Promise.resolve(systems) }, ports),
    waivers: waivers.get(judged.id) ?? [],
    conclusion: concludeOn(judged, system),
  };
  const lines = describeExplanation(explanation, { rule, nameOfRow: nameOfRow(systems, system) });
  return { explanation, lines, run, findings, systems };
}

function findSystem(systems: readonly JudgedSystem[], wanted: string): JudgedSystem {
  const byId = systems.find(({ id }) => id === wanted);
  if (byId) return byId;
  const named = systems.filter(({ systemName }) => systemName === wanted);
  const [only] = named;
  if (!only) throw new Fault('system-not-found', { system: wanted });
  if (named.length > 1) {
    throw new Fault('ambiguous-system', {
      system: wanted,
      known: named.map(({ id, department }) => `${id}（${department}）`).join('、'),
    });
  }
  return only;
}
