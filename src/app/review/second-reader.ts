import { decisionsOf, isReason } from '../../core/review/step-needs.js';
import { type ReaderAgreement, readerAgreement } from '../../core/review/reader-agreement.js';
import type { ReviewCase } from '../../core/review/review-case.js';
import { Fault } from '../fault.js';
import type { Ports, SourceFile } from '../ports.js';
import type { SecondReading } from '../reviews-port.js';
import { readFilled } from './import-decisions.js';
import { signerOf } from './signer.js';

/** What the first decider said of a case; null while nobody has. */
const firstDecision = ({ state, facts }: ReviewCase): SecondReading['decision'] | null =>
  state === 'dismissed' ? 'dismissed' : (facts.decision?.decision ?? null);

/**
 * A sample of decided cases, the same on every call: cases in the order of a fingerprint of their id, so that
 * nobody chooses them.
 */
export async function sampleCases(
  { round, size }: { readonly round: string; readonly size: number },
  { register, fingerprint }: Ports,
): Promise<readonly ReviewCase[]> {
  const decided = (await register.reviews.casesOfRound(round)).filter((item) => firstDecision(item) !== null);
  const rank = (item: ReviewCase) => fingerprint(`${round} ${item.id}`);
  return decided.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, size);
}

export interface SecondReadingRequest {
  readonly round: string;
  readonly source: SourceFile;
  readonly by?: string | undefined;
  readonly on: string;
}

/** Records what a second person decided on a sample, without having seen the first decision. */
export async function readSecond(request: SecondReadingRequest, ports: Ports): Promise<number> {
  const { rows } = await readFilled(request.source, ports);
  const stated = rows.flatMap(({ case: id, decision, reason }) =>
    decision === null ? [] : [{ case: id, decision, reason }],
  );
  return recordSecond({ ...request, stated }, ports);
}

/** A second decision as somebody states it. */
export interface StatedReading {
  readonly case: string;
  readonly decision: SecondReading['decision'];
  readonly reason: string;
}

export interface StatedReadings {
  readonly round: string;
  readonly stated: readonly StatedReading[];
  readonly by?: string | undefined;
  readonly on: string;
}

/** All of them or none; nobody reads what he decided himself, or reads twice. */
export async function recordSecond(request: StatedReadings, ports: Ports): Promise<number> {
  const { name: by } = signerOf(ports.actor, request.by);
  const cases = new Map(
    (await ports.register.reviews.casesOfRound(request.round)).map((item) => [item.id, item]),
  );
  const earlier = await ports.register.reviews.secondReadings(request.round);
  const readings = request.stated.map(({ case: id, decision, reason }): SecondReading => {
    const subject = cases.get(id);
    if (!subject) throw new Fault('case-not-found', { case: id });
    const { facts } = subject;
    const problem = problemOf(subject, decision, reason);
    if (earlier.some((reading) => reading.case === id && reading.by === by))
      throw new Fault('step-refused', { problem: `“${subject.systemName}”${by}已经复核过` });
    if (by === facts.decision?.by || by === facts.dismissal?.by)
      throw new Fault('step-refused', {
        problem: `“${subject.systemName}”是${by}认定的，复核应由另一人进行`,
      });
    if (problem) throw new Fault('step-refused', { problem: `“${subject.systemName}”${problem}` });
    return { ...{ case: id, by, on: request.on, reason }, decision };
  });
  await ports.register.write(
    { actor: ports.actor, action: 'case.read-second', subject: request.round },
    async ({ reviews }) => {
      for (const reading of readings) await reviews.readSecond(reading);
    },
  );
  return readings.length;
}

/** A case of the sample as a second reader gets it: nothing of what was decided. */
export interface BlindCase {
  readonly id: string;
  readonly kind: ReviewCase['kind'];
  readonly system: string;
  readonly systemName: string;
  readonly department: string;
  readonly run: number;
  /** What may be said of it. */
  readonly decisions: readonly SecondReading['decision'][];
  /** Read by the caller already. */
  readonly isRead: boolean;
  /** Decided by the caller, who therefore may not read it. */
  readonly isOwn: boolean;
}

/** The sample of a round for whoever asks, blind: of the first decisions only who may not read them is told. */
export async function blindSample(
  choice: { readonly round: string; readonly size: number },
  ports: Ports,
): Promise<readonly BlindCase[]> {
  const { name } = ports.actor;
  const read = await ports.register.reviews.secondReadings(choice.round);
  return (await sampleCases(choice, ports)).map((item) => {
    const { id, kind, system, systemName, department, run, facts } = item;
    return {
      ...{ id, kind, system, systemName, department, run },
      decisions: [...decisionsOf(item), 'dismissed'],
      isRead: read.some((reading) => reading.case === id && reading.by === name),
      isOwn: name === facts.decision?.by || name === facts.dismissal?.by,
    };
  });
}

function problemOf(subject: ReviewCase, decision: SecondReading['decision'], reason: string): string | null {
  if (!isReason(reason)) return '没有写明认定理由（不少于四个字）';
  return decision === 'dismissed' || decisionsOf(subject).includes(decision)
    ? null
    : '的认定结论超出了通知单位的事项';
}

export interface SecondReadings extends ReaderAgreement {
  /** Where the two differ, for the bureau to settle. */
  readonly differing: readonly {
    readonly case: string;
    readonly systemName: string;
    readonly first: string;
    readonly second: string;
    readonly by: string;
    readonly reason: string;
  }[];
}

/** How far second readers agree with the decisions of a round. */
export async function secondReadings(round: string, { register }: Ports): Promise<SecondReadings> {
  const cases = new Map((await register.reviews.casesOfRound(round)).map((item) => [item.id, item]));
  const compared = (await register.reviews.secondReadings(round)).flatMap((reading) => {
    const subject = cases.get(reading.case);
    const first = subject ? firstDecision(subject) : null;
    return subject && first ? [{ subject, first, reading }] : [];
  });
  const pairs = compared.map(({ first, reading }) => [first, reading.decision] as const);
  return {
    ...readerAgreement(pairs),
    differing: compared
      .filter(({ first, reading }) => first !== reading.decision)
      .map(({ subject, first, reading: { by, reason, decision } }) => ({
        ...{ case: subject.id, systemName: subject.systemName, first, second: decision, by, reason },
      })),
  };
}
