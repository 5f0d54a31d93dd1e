import { type SealedSubmission, confirmationPage } from '../core/documents/confirmation-page.js';
import { traceDocument } from '../core/documents/trace-document.js';
import { canonicalContent, describeDeviation, deviations } from '../core/seal/canonical-content.js';
import { sealCode } from '../core/seal/seal-code.js';
import { Fault } from './fault.js';
import type { Ports, SourceFile } from './ports.js';
import type { SealScan } from './seals-port.js';
import { stageFile } from '../core/intake/stage-file.js';
import { storedSystem } from '../core/intake/stored-system.js';

/** A version of a submission with the hash of its content; a receipt names it. */
export async function sealedSubmission(receipt: string, ports: Ports): Promise<SealedSubmission> {
  const submission = await ports.register.findReceipt(receipt);
  const round = (await ports.register.rounds()).find(({ name }) => name === submission?.round);
  if (!submission || !round) throw new Fault('not-found');
  const systems = await ports.register.seals.systemsOf(receipt);
  return {
    receipt,
    department: submission.department,
    round: round.name,
    asOf: round.asOf,
    version: submission.version,
    systems,
    sha256: ports.fingerprint(canonicalContent(systems)),
  };
}

/** The page to print and stamp. */
export async function sealPage(
  receipt: string,
  ports: Ports,
): Promise<{ readonly name: string; readonly code: string; readonly bytes: Uint8Array }> {
  const sealed = await sealedSubmission(receipt, ports);
  const page = confirmationPage(sealed);
  traceDocument(page);
  const bytes = await ports.documents.write(page, sealed.asOf);
  return { name: page.name, code: sealCode(sealed.sha256), bytes };
}

/** Magic numbers of what a scanner makes. */
const SCANS: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
];

export interface NewScan {
  readonly receipt: string;
  readonly source: SourceFile;
  /** The first bytes of the file, and its length. */
  readonly start: Uint8Array;
  readonly bytes: number;
  readonly by: string;
}

/** Keeps a stamped scan and ties it to the content of the version it confirms. */
export async function attachScan(
  { receipt, source, start, bytes, by }: NewScan,
  ports: Ports,
): Promise<SealScan> {
  const { sha256: content } = await sealedSubmission(receipt, ports);
  if (!SCANS.some(([, magic]) => magic.every((byte, index) => start[index] === byte)))
    throw new Fault('not-a-scan', { file: source.name });
  const scan: SealScan = {
    ...{ receipt, content, bytes },
    sha256: await ports.vault.keep(source),
    name: source.name,
    attachedBy: by,
    attachedAt: ports.clock.now(),
  };
  const act = { actor: ports.actor, action: 'seal.attach', subject: receipt };
  await ports.register.write(act, (writer) => writer.seals.attach(scan));
  return scan;
}

export interface SealCheck {
  readonly receipt: string;
  readonly department: string;
  readonly isSame: boolean;
  /** Codes of what was sealed and of what was read. */
  readonly sealed: string;
  readonly found: string;
  readonly differences: readonly string[];
  readonly scans: readonly (SealScan & { readonly isOfThisContent: boolean })[];
}

/** Reads workbooks and compares their content with a version; without any, shows its scans. */
export async function checkSeal(
  receipt: string,
  sources: readonly SourceFile[],
  ports: Ports,
): Promise<SealCheck> {
  const sealed = await sealedSubmission(receipt, ports);
  const found = sources.length ? await readSystems(sources, sealed.department, ports) : sealed.systems;
  const sha256 = ports.fingerprint(canonicalContent(found));
  return {
    receipt,
    department: sealed.department,
    isSame: sha256 === sealed.sha256,
    sealed: sealCode(sealed.sha256),
    found: sealCode(sha256),
    differences: deviations(sealed.systems, found).map(describeDeviation),
    scans: (await ports.register.seals.scans(receipt)).map((scan) => ({
      ...scan,
      isOfThisContent: scan.content === sealed.sha256,
    })),
  };
}

async function readSystems(sources: readonly SourceFile[], department: string, ports: Ports) {
  const options = {
    mappings: await ports.register.mappings(),
    department,
    aliases: ports.knowledge.departmentAliases,
    fingerprint: ports.fingerprint,
  };
  const systems = [];
  for (const source of sources)
    for (const reading of await ports.reader.read(source)) {
      const staged = stageFile(reading, options);
      if (staged.report.status === 'rejected')
        throw new Fault('unreadable-file', { file: source.name, reason: staged.report.message ?? '' });
      systems.push(...[...staged.systems.values()].flat().map(storedSystem));
    }
  return systems;
}
