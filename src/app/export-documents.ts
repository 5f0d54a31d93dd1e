import { DOCUMENTS, documentById, writeContent } from '../core/documents/index.js';
import type { DocumentInput, DocumentKind } from '../core/documents/document-input.js';
import type { OfficialDocument } from '../core/documents/official-document.js';
import { type TraceEntry, traceDocument } from '../core/documents/trace-document.js';
import { textOfParts } from '../core/documents/text-of-parts.js';
import type { ListRequest } from './export-lists.js';
import { settlementsOn } from '../core/review/settlement.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';
import { checkDate } from './resolve-round.js';

export interface DocumentsRequest extends ListRequest {
  readonly round: string;
  /** Signing date; default is the survey date. */
  readonly on?: string | undefined;
}

/** One document about one subject, not written yet. */
export interface PlannedDocument {
  readonly kind: DocumentKind;
  readonly subject: string;
}

/** What a machine can follow: every numeral of the document in reading order. */
export interface Trace {
  readonly document: string;
  readonly title: string;
  readonly pack: string;
  readonly asOf: string;
  readonly on: string;
  readonly entries: readonly TraceEntry[];
}

export interface WrittenDocument {
  readonly content: OfficialDocument;
  readonly bytes: Uint8Array;
  readonly trace: Trace;
}

export function chooseDocuments(ids: readonly string[]): readonly DocumentKind[] {
  if (!ids.length) return DOCUMENTS;
  return ids.map((id) => {
    const kind = documentById(id);
    if (!kind)
      throw new Fault('unknown-document', { document: id, known: DOCUMENTS.map((one) => one.id).join('、') });
    return kind;
  });
}

export function inputOf({ systems, round, on, ...request }: DocumentsRequest): DocumentInput {
  const day = on === undefined ? request.findings.asOf : checkDate(on);
  return {
    ...request,
    round,
    on: day,
    settlements: settlementsOn(request.settlements, day),
    systems: new Map(systems.map((system) => [system.id, system])),
  };
}

/** The documents that there is a reason for; of one department only, where it is named. */
export function planDocuments(
  kinds: readonly DocumentKind[],
  input: DocumentInput,
  department?: string,
): readonly PlannedDocument[] {
  const isAbout = ({ scope }: DocumentKind, subject: string): boolean =>
    department === undefined ||
    (scope === 'system' ? input.systems.get(subject)?.department === department : subject === department);
  return kinds.flatMap((kind) =>
    kind
      .subjects(input)
      .filter((subject) => isAbout(kind, subject))
      .map((subject) => ({ kind, subject })),
  );
}

export async function writeOne(
  { kind, subject }: PlannedDocument,
  input: DocumentInput,
  ports: Pick<Ports, 'documents'>,
): Promise<WrittenDocument> {
  const content = writeContent(kind, input, subject);
  const trace = {
    document: content.id,
    title: textOfParts(content.title),
    pack: input.pack.id,
    asOf: input.findings.asOf,
    on: input.on,
    entries: traceDocument(content),
  };
  return { content, trace, bytes: await ports.documents.write(content, input.on) };
}

/** Characters that a file system refuses, and names too long for it. */
export const fileNameOf = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);

/** Writes documents and their traces into a folder; those there are several of into one of their own. */
export async function exportDocuments(
  planned: readonly PlannedDocument[],
  folder: string,
  input: DocumentInput,
  ports: Ports,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const one of planned) {
    const { content, bytes, trace } = await writeOne(one, input, ports);
    const inner = one.kind.scope === 'city' ? '' : `${one.kind.title}/`;
    const name = distinct(`${inner}${fileNameOf(content.name)}`, names);
    await ports.outbox.write(`${folder}/${name}.docx`, bytes);
    await ports.outbox.write(`${folder}/${name}.trace.json`, `${JSON.stringify(trace, null, 1)}\n`);
    names.push(name);
  }
  return names;
}

/** Two systems of one department may carry one name. */
function distinct(name: string, taken: readonly string[]): string {
  for (let times = 1; ; times++) {
    const candidate = times === 1 ? name : `${name} ${times}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
