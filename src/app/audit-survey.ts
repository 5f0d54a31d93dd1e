import type { Findings } from '../core/audit/finding.js';
import { packById } from '../core/packs/index.js';
import { type Pack, rulesInForce } from '../core/packs/pack.js';
import { RULES } from '../core/rules/index.js';
import { Fault } from './fault.js';
import { type FoundAndSystems, withFindings } from './findings-read-later.js';
import { isEmpty, judgingInputs } from './judging-inputs.js';
import type { Inventory, Ports, Progress, Run } from './ports.js';
import { type RoundRequest, checkDate, roundForReading } from './resolve-round.js';

export interface AuditRequest extends RoundRequest {
  readonly pack: Pack;
  /** Stops the judging; nothing of it is kept. */
  readonly signal?: AbortSignal;
}

export interface AuditResult extends FoundAndSystems {
  readonly run: Run;
  /** The same register, rules and date were judged before: that run is returned. */
  readonly isRepeat: boolean;
}

/** A stored run. */
export type StoredAudit = Pick<AuditResult, 'run' | 'isRepeat'>;

/**
 * As `storeAudit`, and hands over the findings and systems, which are read from disk as they are looked at: for what
 * goes through all of them. Good until `use` is done.
 */
export async function withAudit<T>(
  request: AuditRequest,
  ports: Ports,
  progress: Progress,
  use: (audit: AuditResult) => Promise<T>,
): Promise<T> {
  const audit = await storeAudit(request, ports, progress);
  return withFindings(audit.run, ports, (found) => use({ ...audit, ...found }));
}

/** As `storeAudit`, with the findings and systems in memory, for what looks at many of them again and again. */
export async function auditSurvey(
  request: AuditRequest,
  ports: Ports,
  progress: Progress,
): Promise<AuditResult> {
  const audit = await storeAudit(request, ports, progress);
  const findings = await ports.register.findings(audit.run.id);
  if (!findings) throw new Fault('not-found');
  return { ...audit, findings, systems: await ports.register.systems(audit.run.round) };
}

/**
 * Judges what stands in a round, as of its survey date, under a pack. A run stores everything it depends on
 * (pack, rules, thresholds, date, submissions), so that running again gives the same bytes. Systems and
 * verdicts pass through in batches: the memory needed here does not grow with the register.
 */
export async function storeAudit(
  request: AuditRequest,
  ports: Ports,
  progress: Progress,
): Promise<StoredAudit> {
  const round = await roundForReading(request, ports.register);
  const asOf = request.asOf === undefined ? round.asOf : checkDate(request.asOf);
  const rules = rulesInForce(request.pack, RULES).map(({ rule, clause, parameters }) => ({
    id: rule.id,
    clause,
    parameters,
  }));
  const submissions = (await ports.register.receipts(round.name)).toSorted();
  const { total } = await ports.register.querySystems({ round: round.name, offset: 0, limit: 1 });
  const inputs = await judgingInputs(round.name, ports.register);
  // Rounds without any keep the digests that their runs had before there were inputs.
  const told: unknown[] = isEmpty(inputs) ? [] : [inputs];
  // A pack of a city's own file is more than its rules: what it has on trial, its lists and deadlines.
  if (packById(request.pack.id) !== request.pack) told.push(request.pack);
  // A confirmed change of name leaves fewer systems standing without a new submission.
  const digest = ports.fingerprint(
    JSON.stringify([round.name, request.pack.id, asOf, rules, submissions, total, ...told]),
  );
  const earlier = (await ports.register.runs(round.name)).find((run) => run.digest === digest);
  if (earlier) return { run: earlier, isRepeat: true };
  progress.report('判定', 0, 1);
  const onProgress = (done: number) => progress.report('判定', done, 1);
  const options = { ...inputs, pack: request.pack.id, asOf, rules, onProgress };
  const batches: Inventory['batches'] = (only) => ports.register.systemBatches(round.name, only);
  const audit = await ports.judge.open({ batches }, options, request.signal);
  try {
    if (!audit.count) throw new Fault('empty-register');
    const act = { actor: ports.actor, action: 'run.store', subject: round.name } as const;
    const run = await ports.register.write(act, async (writer) => {
      const saved = await writer.saveRun(
        {
          round: round.name,
          pack: request.pack.id,
          asOf,
          digest,
          createdAt: ports.clock.now(),
          rules,
          submissions,
        },
        audit,
      );
      await writer.judgingInputs.keepForRun(saved.id, inputs, request.pack);
      return saved;
    });
    return { run, isRepeat: false };
  } finally {
    await audit.close();
  }
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
