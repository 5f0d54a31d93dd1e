import type { DocumentInput, DocumentKind } from '../core/documents/document-input.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import {
  type PlannedDocument,
  type WrittenDocument,
  chooseDocuments,
  inputOf,
  planDocuments,
  writeOne,
} from './export-documents.js';
import { Fault } from './fault.js';
import { findPack } from './find-pack.js';
import { type FoundPorts, latestRun, requestOfRun } from './list-of-run.js';
import { letterRequest } from './list-request.js';
import { packOfRun } from './pack-of-run.js';
import { roundForReading } from './resolve-round.js';

/** Which documents of a round: of one kind, about one subject; `pack` serves where the round was not judged yet. */
export interface DocumentsOfRound {
  readonly round: string;
  readonly document?: string | undefined;
  readonly on?: string | undefined;
  readonly pack?: string | undefined;
}

/** A document, and the system that it is about. */
export interface DocumentAbout extends PlannedDocument {
  readonly system: Pick<SurveyedSystem, 'systemName' | 'department'> | null;
}

/** Letters to units that kept silent rest on no verdict: they go out before anything is judged. */
export const isLetter = ({ scope }: DocumentKind): boolean => scope === 'unit';

/** The documents that the register, the newest run of a round and its decisions give reason for. */
export async function documentsOfRound(
  asked: DocumentsOfRound,
  ports: FoundPorts,
): Promise<readonly DocumentAbout[]> {
  const kinds = chooseDocuments(asked.document ? [asked.document] : []);
  const input = await inputFor(kinds, asked, ports);
  return planDocuments(kinds, input).map((planned) => ({
    ...planned,
    system: planned.kind.scope === 'system' ? (input.systems.get(planned.subject) ?? null) : null,
  }));
}

/** One of them; asked for without a reason it does not exist. */
export async function documentOfRound(
  asked: DocumentsOfRound & { readonly document: string; readonly subject: string },
  ports: FoundPorts,
): Promise<WrittenDocument> {
  const kinds = chooseDocuments([asked.document]);
  const input = await inputFor(kinds, asked, ports);
  const found = planDocuments(kinds, input).find(({ subject }) => subject === asked.subject);
  if (!found) throw new Fault('not-found');
  return writeOne(found, input, ports);
}

async function inputFor(
  kinds: readonly DocumentKind[],
  { round: name, on, pack: packId }: DocumentsOfRound,
  ports: FoundPorts,
): Promise<DocumentInput> {
  const round = await roundForReading({ round: name }, ports.register);
  if (!kinds.every(isLetter))
    return inputOf({ ...(await requestOfRun(await latestRun(name, ports), ports)), round: name, on });
  // Before a round is judged, its letters speak as those of the round before it.
  const judged =
    (await ports.register.runs(name)).at(-1) ??
    (packId === undefined ? (await ports.register.runs()).at(-1) : undefined);
  const pack = judged
    ? await packOfRun(judged, ports)
    : await findPack(packId ?? 'national', () => Promise.reject(new Fault('not-found')));
  return inputOf({ ...(await letterRequest(round, pack, ports)), round: name, on });
}
