import { advance } from '../../core/review/advance.js';
import { survivorProblems } from '../../core/review/check-survivors.js';
import type { CaseFile, ReviewCase } from '../../core/review/review-case.js';
import { eventOf } from '../../core/review/review-event.js';
import type { Signer, StepRequest } from '../../core/review/review-step.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';
import type { Waiver } from '../../core/review/waiver.js';
import type { ReviewWriter } from '../reviews-port.js';
import type { StepInput } from './step-input.js';
import { withGrantedDeferral } from './granted-deferral.js';
import { sameReasons } from './same-reasons.js';
import { signerOf } from './signer.js';

/** How many refusals one sentence names. */
const NAMED_PROBLEMS = 5;

/** Takes one step with one case. */
export async function takeStep(input: StepInput, ports: Ports, by?: string): Promise<ReviewCase> {
  const signer = signerOf(ports.actor, by);
  const act = { actor: ports.actor, action: `case.${input.step}`, subject: input.case };
  return ports.register.write(act, async ({ reviews, waivers }) => {
    const granted = await waivers.list({ status: 'granted' });
    const taken = await stepWithin(reviews, { input, signer, at: ports.clock.now(), granted });
    if ('problem' in taken) throw new Fault('step-refused', { problem: taken.problem });
    if (disposes(input)) {
      const [problem] = survivorProblems(await reviews.casesOfRound(taken.next.round));
      if (problem !== undefined) throw new Fault('step-refused', { problem });
    }
    return taken.next;
  });
}

/**
 * Takes many steps, all of them or none: a list that is half decided is worse than one that is refused with its
 * reasons. One reason pasted over many cases is no reason: each needs its own words.
 */
export async function takeSteps(
  inputs: readonly StepInput[],
  ports: Ports,
  { by, subject }: { readonly by?: string | undefined; readonly subject: string },
): Promise<readonly ReviewCase[]> {
  const signer = signerOf(ports.actor, by);
  const at = ports.clock.now();
  const action = `case.${[...new Set(inputs.map(({ step }) => step))].join('+') || 'none'}`;
  return ports.register.write({ actor: ports.actor, action, subject }, async ({ reviews, waivers }) => {
    const granted = await waivers.list({ status: 'granted' });
    const taken: ReviewCase[] = [];
    const problems: string[] = [];
    for (const input of inputs) {
      const outcome = await stepWithin(reviews, { input, signer, at, granted });
      if ('problem' in outcome) problems.push(outcome.problem);
      else taken.push(outcome.next);
    }
    // Only now: these sentences name systems, and whoever got here may take steps with all of them.
    if (!problems.length) problems.push(...sameReasons(inputs, taken));
    if (!problems.length && inputs.some(disposes))
      problems.push(...survivorProblems(await reviews.casesOfRound(subject)));
    if (problems.length) throw refusal(problems, inputs.length);
    return taken;
  });
}

const disposes = ({ step }: StepInput): boolean => step === 'dispose' || step === 'list';

function refusal(problems: readonly string[], asked: number): Fault {
  const [only = ''] = problems;
  if (asked === 1) return new Fault('step-refused', { problem: only });
  const named = problems.slice(0, NAMED_PROBLEMS).join('；');
  const more = problems.length > NAMED_PROBLEMS ? '；等' : '';
  return new Fault('steps-refused', { count: String(problems.length), problems: `${named}${more}。` });
}

interface Stepping {
  readonly input: StepInput;
  readonly signer: Signer;
  readonly at: string;
  /** 暂缓整合 and 豁免 in force. */
  readonly granted: readonly Waiver[];
}

type Taken = { readonly next: ReviewCase } | { readonly problem: string };

async function stepWithin(reviews: ReviewWriter, { input, signer, at, granted }: Stepping): Promise<Taken> {
  const { case: id, version, files, ...rest } = input;
  const subject = await reviews.lock(id);
  const isForeign = signer.party === 'department' && subject?.department !== signer.department;
  if (!subject || isForeign) throw new Fault('case-not-found', { case: id });
  if (version !== undefined && version !== subject.version)
    throw new Fault('case-changed', {
      ...{ system: subject.systemName, seen: String(version), now: String(subject.version) },
    });
  const held = await heldFiles(reviews, id, files ?? []);
  if ('problem' in held) return { problem: `“${subject.systemName}”${held.problem}` };
  const request: StepRequest = { ...rest, by: signer, files: held.files };
  const advanced = advance(withGrantedDeferral(subject, granted, request.on), request);
  if ('problem' in advanced) return { problem: named(subject, advanced.problem) };
  const { next } = advanced;
  const savingKey = savingKeyOf(next);
  if (savingKey !== null) {
    const booked = await reviews.savedBy(savingKey);
    if (booked !== null && booked !== id)
      return { problem: `“${subject.systemName}”的经费已在事项 ${booked} 中核减，不能重复计算` };
  }
  await reviews.advance(next, { event: eventOf(request, next), at, savingKey });
  return { next };
}

const named = ({ systemName }: ReviewCase, problem: string): string =>
  problem.includes(systemName) ? problem : `“${systemName}”${problem}`;

/** A step proves something only with files that were handed in. */
async function heldFiles(
  reviews: ReviewWriter,
  id: string,
  wanted: NonNullable<StepInput['files']>,
): Promise<{ readonly files: readonly CaseFile[] } | { readonly problem: string }> {
  if (!wanted.length) return { files: [] };
  const held = await reviews.files(id);
  const files: CaseFile[] = [];
  for (const { sha256, kind } of wanted) {
    const file = held.find((item) => item.sha256 === sha256 && item.kind === kind);
    if (!file) return { problem: `没有收到所引用的材料（${sha256.slice(0, 12)}），请先上传` };
    files.push({ sha256, kind, name: file.name });
  }
  return { files };
}

/** A system has one budget line, in however many cases and rounds it stands. */
const savingKeyOf = ({ budgetKey, facts }: ReviewCase): string | null =>
  facts.saving !== null && facts.saving.amount > 0 ? budgetKey : null;
