import { dormantStanding } from '../../core/lists/dormant-standing.js';
import { isIssuedFromAbove } from '../../core/survey/issued-from-above.js';
import { type FoundCase, findCases } from '../../core/review/find-cases.js';
import { NO_FACTS, type ReviewCase } from '../../core/review/review-case.js';
import type { EventName, ReviewEvent } from '../../core/review/review-event.js';
import { ruleById } from '../../core/rules/index.js';
import { Fault } from '../fault.js';
import type { Ports, Run } from '../ports.js';
import type { ReviewWriter } from '../reviews-port.js';
import { signerOf } from './signer.js';

export interface OpenCasesRequest {
  readonly round: string;
  /** The run whose findings become cases; without it the latest of the round. */
  readonly run?: number | undefined;
  readonly by?: string | undefined;
  readonly on: string;
}

export interface OpenedCases {
  readonly run: number;
  readonly opened: number;
  /** Found again with other rules, amounts or another group. */
  readonly changed: number;
  readonly unchanged: number;
  /** No longer found; they stay, for a person to decide. */
  readonly gone: number;
}

/**
 * Opens a case for everything a run flags. Opening again from the same run changes nothing; from a later run it
 * opens what is new, brings the facts of undecided cases up to date and marks what is gone. Nothing is deleted.
 */
export async function openCases(request: OpenCasesRequest, ports: Ports): Promise<OpenedCases> {
  const run = await runOf(request, ports);
  const findings = await ports.register.findings(run.id);
  if (!findings) throw new Fault('not-found');
  const surveyed = new Map((await ports.register.systemsOfRun(run.id)).map((item) => [item.id, item]));
  const found = findCases(findings, surveyed, {
    themeOf: (rule) => ruleById(rule)?.theme,
    isIdleButUsed: (judged) => {
      const system = surveyed.get(judged.id);
      return system ? dormantStanding(judged, system, findings.asOf) === 'idle-but-used' : false;
    },
    isIssuedFromAbove: ({ values }) => isIssuedFromAbove(values),
  });
  const { name: by, party: role } = signerOf(ports.actor, request.by ?? '判定程序');
  const event = (step: EventName, at: ReviewCase): ReviewEvent => ({
    ...{ version: at.version, step, state: at.state, on: request.on, by, role },
    ...{ reason: '', details: { run: run.id }, files: [] },
  });
  return ports.register.write(
    { actor: ports.actor, action: 'case.open', subject: run.round },
    async ({ reviews }) => ({ run: run.id, ...(await reconcile(reviews, { run, found, event }, ports)) }),
  );
}

async function runOf({ round, run }: OpenCasesRequest, { register }: Ports): Promise<Run> {
  const runs = await register.runs(round);
  const found = run === undefined ? runs.at(-1) : runs.find(({ id }) => id === run);
  if (found) return found;
  throw run === undefined ? new Fault('no-run', { round }) : new Fault('not-found');
}

interface Reconciling {
  readonly run: Run;
  readonly found: readonly FoundCase[];
  readonly event: (step: EventName, at: ReviewCase) => ReviewEvent;
}

async function reconcile(
  reviews: ReviewWriter,
  { run, found, event }: Reconciling,
  { clock, fingerprint }: Ports,
): Promise<Omit<OpenedCases, 'run'>> {
  const at = clock.now();
  const existing = await reviews.casesOfRound(run.round);
  const match = matcherOf(existing, found);
  const counts = { opened: 0, changed: 0, unchanged: 0, gone: 0 };
  const seen = new Set<string>();
  const store = async (step: EventName, changed: ReviewCase): Promise<void> => {
    const next = { ...changed, version: changed.version + 1, before: null };
    await reviews.advance(next, { event: event(step, next), at, savingKey: undefined });
  };
  for (const item of found) {
    const known = match(item);
    if (!known) {
      const id = fingerprint(`${run.round}\n${item.system}\n${item.kind}`).slice(0, 12);
      const opened = freshCase(item, { id, run });
      await reviews.open(opened, event('found', opened), at);
      counts.opened++;
      continue;
    }
    seen.add(known.id);
    const next = { ...known, ...stillOpen(known, item), run: run.id, goneInRun: null };
    const isSame = known.run > run.id || (known.goneInRun === null && isUnchanged(known, next));
    counts[isSame ? 'unchanged' : 'changed']++;
    if (!isSame) await store('found-again', next);
  }
  for (const known of existing) {
    if (seen.has(known.id) || known.goneInRun !== null || known.run > run.id) continue;
    counts.gone++;
    await store('gone', { ...known, goneInRun: run.id });
  }
  return counts;
}

const freshCase = (item: FoundCase, { id, run }: { readonly id: string; readonly run: Run }): ReviewCase => ({
  ...item,
  ...{ id, round: run.round, run: run.id, goneInRun: null },
  ...{ state: 'suspected', version: 0, lastOn: null, facts: NO_FACTS, before: null },
});

/**
 * The case of a finding: of the same system and kind; else, because a renamed file gives a system another id, one
 * of the same department, name and kind whose system is no longer found.
 */
function matcherOf(
  existing: readonly ReviewCase[],
  found: readonly FoundCase[],
): (item: FoundCase) => ReviewCase | undefined {
  const bySystem = new Map(existing.map((known) => [`${known.system} ${known.kind}`, known]));
  const standing = new Set(found.map(({ system }) => system));
  const named = ({ department, systemName, kind }: FoundCase | ReviewCase) =>
    `${department}\n${systemName}\n${kind}`;
  const byName = new Map(
    existing.filter(({ system }) => !standing.has(system)).map((known) => [named(known), known]),
  );
  return (item) => {
    const known = bySystem.get(`${item.system} ${item.kind}`);
    if (known) return known;
    const renamed = byName.get(named(item));
    byName.delete(named(item));
    return renamed;
  };
}

/** Once the department is notified, a case stays what it was notified of; only money and identity follow. */
const stillOpen = (known: ReviewCase, item: FoundCase): Partial<FoundCase> =>
  known.state === 'suspected' ? item : { spent: item.spent, system: item.system, budgetKey: item.budgetKey };

const COMPARED = [
  'system',
  'rules',
  'group',
  'proposedSurvivor',
  'isIssuedFromAbove',
  'spent',
  'budgetKey',
] as const;

const isUnchanged = (known: ReviewCase, next: ReviewCase): boolean =>
  COMPARED.every((key) => String(known[key]) === String(next[key]));
