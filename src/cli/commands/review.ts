import { basename } from 'node:path';
import { type BulkRequest, replyDate, takeBulk } from '../../app/review/bulk-steps.js';
import { importDecisions } from '../../app/review/import-decisions.js';
import { openCases } from '../../app/review/open-cases.js';
import { releaseGroup } from '../../app/review/release-group.js';
import type { StepInput } from '../../app/review/step-input.js';
import type { Decision, Disposition, ReplyAnswer, ReviewCase } from '../../core/review/review-case.js';
import { STATE_TITLES } from '../../core/review/review-case.js';
import { STEP_TITLES, type StepName } from '../../core/review/step-name.js';
import {
  type ReviewOptions,
  type ReviewSession,
  handInProofs,
  selectionOf,
  withReview,
} from '../review-session.js';
import { print } from '../terminal.js';

export interface StepOptions extends ReviewOptions {
  readonly reason?: string;
  readonly replyBy?: string;
  readonly replyDays?: string;
  readonly answer?: ReplyAnswer;
  readonly decision?: Decision | 'dismissed';
  readonly disposition?: Disposition;
  readonly survivor?: string;
  readonly due?: string;
  readonly until?: string;
  readonly amount?: string;
  readonly proof?: readonly string[];
  readonly step?: StepName;
}

export async function reviewOpenCommand(options: ReviewOptions & { readonly run?: string }): Promise<void> {
  await withReview(options, async ({ ports, round, on }) => {
    const run = options.run === undefined ? undefined : Number(options.run);
    const opened = await openCases({ round: round.name, run, on, by: options.by }, ports);
    if (options.json) return print(JSON.stringify(opened));
    print(
      `按第 ${opened.run} 次判定建立事项：新增 ${opened.opened}，有变化 ${opened.changed}，未变 ${opened.unchanged}，不再是疑点 ${opened.gone}。`,
    );
  });
}

/** A verb of one step: `notify`, `reply`, `decide` … with whatever the step needs. */
export const reviewStepCommand =
  (verb: StepName | 'progress') =>
  async (options: StepOptions): Promise<void> => {
    await withReview(options, async (session) => {
      const step = verb === 'progress' ? (options.step ?? 'start') : verb;
      const taken = await takeStepOf(step, options, session);
      if (options.json) return print(JSON.stringify(taken.map(briefOf)));
      const name = step === 'decide' && options.decision === 'dismissed' ? 'dismiss' : step;
      print(`${STEP_TITLES[name]}：${taken.length} 件。`);
      for (const item of options.case ? taken : []) print(describeCase(item));
    });
  };

async function takeStepOf(
  step: StepName,
  options: StepOptions,
  session: ReviewSession,
): Promise<readonly ReviewCase[]> {
  const { ports, on } = session;
  const selection = selectionOf(options, session);
  const request = (input: StepInput | BulkRequest['step']): BulkRequest => ({
    ...{ selection, by: options.by, on, step: input },
  });
  const details = detailsOf(step, options, on);
  if (!options.proof?.length) return takeBulk(request(details), ports);
  // Proofs belong to one case each: files are handed in with it, then the step names them.
  const taken: ReviewCase[] = [];
  for (const id of options.case ?? []) {
    const files = await handInProofs(id, options.proof, ports);
    const one = { ...request({ ...details, files }), selection: { ...selection, cases: [id] } };
    taken.push(...(await takeBulk(one, ports)));
  }
  return taken;
}

function detailsOf(step: StepName, options: StepOptions, on: string): BulkRequest['step'] {
  const { reason, answer, disposition, survivor, due, until, amount, decision } = options;
  const days = options.replyDays === undefined ? undefined : Number(options.replyDays);
  const isAsking = step === 'notify' || (step === 'send-back' && options.replyBy !== undefined);
  return {
    step: step === 'decide' && decision === 'dismissed' ? 'dismiss' : step,
    ...{ reason, answer, disposition, survivor, dueOn: due, expiresOn: until },
    decision: decision === 'dismissed' ? undefined : decision,
    amount: amount === undefined ? undefined : Number(amount),
    replyBy: isAsking ? replyDate(on, options.replyBy, days) : undefined,
  };
}

const briefOf = ({ id, department, systemName, state, version }: ReviewCase) => ({
  ...{ id, department, systemName, state, version },
});

export const describeCase = ({ id, department, systemName, state }: ReviewCase): string =>
  `${id}  ${department}“${systemName}” ${STATE_TITLES[state]}`;

export async function reviewImportCommand(file: string, options: ReviewOptions): Promise<void> {
  await withReview(options, async ({ ports, round, on }) => {
    const source = { name: basename(file), path: file };
    const imported = await importDecisions({ round: round.name, source, by: options.by, on }, ports);
    if (options.json) return print(JSON.stringify(imported));
    const steps = Object.entries(imported.steps).map(
      ([step, count]) => `${STEP_TITLES[step as StepName]} ${count}`,
    );
    print(`读到 ${imported.rows} 件：${steps.join('，') || '没有要办理的'}；未填 ${imported.untouched} 件。`);
  });
}

export async function reviewReleaseCommand(
  group: string,
  options: ReviewOptions & { readonly reason: string },
): Promise<void> {
  await withReview(options, async ({ ports, round, on }) => {
    const request = { round: round.name, group, reason: options.reason, on, by: options.by };
    const { by, on: since, findings } = await releaseGroup(request, ports);
    print(`${group} 已由${by}于 ${since} 公布，涉及 ${findings.length} 个系统。`);
  });
}
