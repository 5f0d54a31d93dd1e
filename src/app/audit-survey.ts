import type { Findings } from '../core/audit/finding.js';
import { type Pack, rulesInForce } from '../core/packs/pack.js';
import { RULES } from '../core/rules/index.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import { Fault } from './fault.js';
import { isEmpty, judgingInputs } from './judging-inputs.js';
import type { Ports, Progress, Run } from './ports.js';
import { type RoundRequest, checkDate, roundForReading } from './resolve-round.js';

export interface AuditRequest extends RoundRequest {
  readonly pack: Pack;
  /** Stops the judging; nothing of it is kept. */
  readonly signal?: AbortSignal;
}

export interface AuditResult {
  readonly run: Run;
  readonly findings: Findings;
  readonly systems: readonly SurveyedSystem[];
  /** The same register, rules and date were judged before: that run is returned. */
  readonly isRepeat: boolean;
}

/**
 * Judges what stands in a round, as of its survey date, under a pack. A run stores everything it depends on
 * (pack, rules, thresholds, date, submissions), so that running again gives the same bytes.
 */
export async function auditSurvey(
  request: AuditRequest,
  ports: Ports,
  progress: Progress,
): Promise<AuditResult> {
  const round = await roundForReading(request, ports.register);
  const asOf = request.asOf === undefined ? round.asOf : checkDate(request.asOf);
  const systems = await ports.register.systems(round.name);
  if (!systems.length) throw new Fault('empty-register');
  const rules = rulesInForce(request.pack, RULES).map(({ rule, clause, parameters }) => ({
    id: rule.id,
    clause,
    parameters,
  }));
  const submissions = (await ports.register.submissions(round.name)).map(({ receipt }) => receipt).sort();
  const inputs = await judgingInputs(round.name, ports.register);
  // Rounds without any keep the digests that their runs had before there were inputs.
  const told = isEmpty(inputs) ? [] : [inputs];
  const digest = ports.fingerprint(
    JSON.stringify([round.name, request.pack.id, asOf, rules, submissions, ...told]),
  );
  const earlier = (await ports.register.runs(round.name)).find((run) => run.digest === digest);
  if (earlier) {
    const findings = await ports.register.findings(earlier.id);
    if (findings) return { run: earlier, findings, systems, isRepeat: true };
  }
  progress.report('判定', 0, 1);
  const onProgress = (done: number) => progress.report('判定', done, 1);
  const findings = await ports.judge.judge(
    systems,
    { ...inputs, pack: request.pack.id, asOf, rules, onProgress },
    request.signal,
  );
  const run = await ports.register.write(
    { actor: ports.actor, action: 'run.store', subject: round.name },
    async (writer) => {
      const saved = await writer.saveRun(
        {
          round: round.name,
          pack: request.pack.id,
          asOf,
          digest,
          createdAt: ports.clock.now(),
          rules: rules.map(({ id, parameters }) => ({ id, parameters })),
          submissions,
        },
        findings,
      );
      if (!isEmpty(inputs)) await writer.judgingInputs.keepForRun(saved.id, inputs);
      return saved;
    },
  );
  return { run, findings, systems, isRepeat: false };
}

/**
 * `findings.json` piece by piece, one line per system: a province's findings are longer than the longest string.
 * Stable key order, so that equal findings are equal bytes.
 */
export function* findingsDocument({ pack, asOf, systems, groups, sameSystem }: Findings): Iterable<string> {
  yield `{"pack":${JSON.stringify(pack)},"asOf":${JSON.stringify(asOf)},"systems":[`;
  for (const [index, system] of systems.entries()) yield `${index ? ',' : ''}\n${JSON.stringify(system)}`;
  yield '\n],"groups":[';
  for (const [index, group] of groups.entries()) yield `${index ? ',' : ''}\n${JSON.stringify(group)}`;
  yield `\n],"sameSystem":${JSON.stringify(sameSystem)}}\n`;
}
