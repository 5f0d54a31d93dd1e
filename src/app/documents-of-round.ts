import {
  type DocumentsRequest,
  type PlannedDocument,
  type WrittenDocument,
  chooseDocuments,
  inputOf,
  planDocuments,
  writeOne,
} from './export-documents.js';
import { Fault } from './fault.js';
import { latestRun, requestOfRun } from './list-of-run.js';
import type { Ports } from './ports.js';

async function requestOfRound(
  round: string,
  on: string | undefined,
  ports: Ports,
): Promise<DocumentsRequest> {
  return { ...(await requestOfRun(await latestRun(round, ports), ports)), round, on };
}

/** The documents that the newest run of a round and its decisions give reason for. */
export async function documentsOfRound(
  round: string,
  on: string | undefined,
  ports: Ports,
): Promise<readonly PlannedDocument[]> {
  return planDocuments(chooseDocuments([]), inputOf(await requestOfRound(round, on, ports)));
}

/** One of them; asked for without a reason it does not exist. */
export async function documentOfRound(
  asked: {
    readonly round: string;
    readonly document: string;
    readonly subject: string;
    readonly on?: string | undefined;
  },
  ports: Ports,
): Promise<WrittenDocument> {
  const kinds = chooseDocuments([asked.document]);
  const input = inputOf(await requestOfRound(asked.round, asked.on, ports));
  const found = planDocuments(kinds, input).find(({ subject }) => subject === asked.subject);
  if (!found) throw new Fault('not-found');
  return writeOne(found, input, ports);
}
