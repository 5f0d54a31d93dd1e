import type { ProofKind } from '../../core/review/review-case.js';
import { Fault } from '../fault.js';
import type { Ports, SourceFile } from '../ports.js';
import type { HandedInFile } from '../reviews-port.js';
import { signerOf } from './signer.js';

export interface HandIn {
  readonly case: string;
  readonly kind: ProofKind;
  readonly source: SourceFile;
  readonly bytes: number;
  readonly by?: string | undefined;
}

/** Keeps a file with a case: its bytes by their SHA-256, never opened and never changed. */
export async function handIn(
  { case: id, kind, source, bytes, by }: HandIn,
  ports: Ports,
): Promise<HandedInFile> {
  const { name: signer, party, department } = signerOf(ports.actor, by);
  const subject = await ports.register.reviews.case(id);
  if (!subject || (party === 'department' && subject.department !== department))
    throw new Fault('case-not-found', { case: id });
  if (bytes === 0) throw new Fault('bad-input', { errors: `“${source.name}”是空文件` });
  // The bytes are durable before the row that names them.
  const sha256 = await ports.vault.keep(source);
  const file = { sha256, name: source.name, kind, bytes, by: signer, at: ports.clock.now() };
  await ports.register.write({ actor: ports.actor, action: 'case.hand-in', subject: id }, ({ reviews }) =>
    reviews.handIn(id, file),
  );
  return file;
}
