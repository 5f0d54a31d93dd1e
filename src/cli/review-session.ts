import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Actor, CONSOLE } from '../app/actor.js';
import { Fault } from '../app/fault.js';
import type { Ports, Round } from '../app/ports.js';
import { roundForReading } from '../app/resolve-round.js';
import { handIn } from '../app/review/hand-in.js';
import { dayOf } from '../app/today.js';
import type { CaseKind, ProofKind } from '../core/review/review-case.js';
import { type CommonOptions, type Session, withSession } from './session.js';

/** Options every verb of `review` takes. */
export interface ReviewOptions extends CommonOptions {
  readonly by?: string;
  readonly on?: string;
  readonly case?: readonly string[];
  readonly department?: string;
  readonly kind?: CaseKind;
  readonly rule?: string;
}

export interface ReviewSession extends Omit<Session, 'ports'> {
  readonly ports: Ports;
  readonly round: Round;
  readonly on: string;
}

/** Opens the register in the name of the person who acts; the day is as said, else today. */
export async function withReview(
  options: ReviewOptions,
  work: (session: ReviewSession) => Promise<void>,
): Promise<void> {
  await withSession(options, async (session) => {
    const actor: Actor = options.by?.trim() ? { ...CONSOLE, name: options.by.trim() } : CONSOLE;
    const ports: Ports = { ...session.ports, actor };
    const round = await roundForReading(options, ports.register);
    await work({ ...session, ports, round, on: dayOf(options.on, ports.clock) });
  });
}

/** The cases a command means. */
export const selectionOf = (
  { case: cases, department, kind, rule }: ReviewOptions,
  { round }: ReviewSession,
) => ({ round: round.name, cases, department, kind, rule });

/** Hands in `KIND=FILE` proofs with a case, to be named by the step that follows. */
export async function handInProofs(
  id: string,
  proofs: readonly string[],
  ports: Ports,
): Promise<readonly { readonly sha256: string; readonly kind: ProofKind }[]> {
  const files: { sha256: string; kind: ProofKind }[] = [];
  for (const proof of proofs) {
    const [kind = '', path = ''] = proof.split(/=(.*)/su);
    const known = PROOF_KINDS.find((item) => item === kind);
    if (!known || !path)
      throw new Fault('bad-option', {
        option: '--proof',
        value: proof,
        allowed: PROOF_KINDS.join('=文件、'),
      });
    const { size } = await stat(path).catch((error: unknown) => {
      throw new Fault('path-not-found', { path }, error);
    });
    const source = { name: basename(path), path };
    const { sha256 } = await handIn({ case: id, kind: known, source, bytes: size }, ports);
    files.push({ sha256, kind: known });
  }
  return files;
}

const PROOF_KINDS: readonly ProofKind[] = [
  ...(['reply', 'notice', 'screenshot', 'data', 'contract', 'resources', 'budget', 'rectification'] as const),
];
