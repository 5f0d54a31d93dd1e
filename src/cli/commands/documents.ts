import { auditSurvey } from '../../app/audit-survey.js';
import { isLetter } from '../../app/documents-of-round.js';
import {
  type DocumentsRequest,
  chooseDocuments,
  exportDocuments,
  inputOf,
  planDocuments,
} from '../../app/export-documents.js';
import { letterRequest, listRequest } from '../../app/list-request.js';
import { roundForReading } from '../../app/resolve-round.js';
import type { DocumentKind } from '../../core/documents/document-input.js';
import { type CommonOptions, type Session, withSession } from '../session.js';
import { print, say } from '../terminal.js';

export interface DocumentsOptions extends CommonOptions {
  readonly out: string;
  readonly document?: readonly string[];
  readonly department?: string;
  readonly on?: string;
}

/** Letters need no verdict; everything else is made of a run. */
async function requestFor(
  kinds: readonly DocumentKind[],
  { on, ...options }: DocumentsOptions,
  { ports, pack, progress }: Session,
): Promise<DocumentsRequest> {
  if (kinds.every(isLetter)) {
    const round = await roundForReading(options, ports.register);
    return { ...(await letterRequest(round, pack, ports)), round: round.name, on };
  }
  const audit = await auditSurvey({ pack, round: options.round, asOf: options.asOf }, ports, progress);
  progress.stop();
  return { ...(await listRequest(audit, pack, ports)), round: audit.run.round, on };
}

/** Writes the documents that there is a reason for, each with its trace. */
export async function documentsCommand(options: DocumentsOptions): Promise<void> {
  const kinds = chooseDocuments(options.document ?? []);
  await withSession(options, async ({ ports, pack, progress }) => {
    const input = inputOf(await requestFor(kinds, options, { ports, pack, progress }));
    const planned = planDocuments(kinds, input, options.department);
    for (const name of await exportDocuments(planned, options.out, input, ports))
      print(`${options.out}/${name}.docx`);
    for (const { id, title } of kinds)
      if (!planned.some(({ kind }) => kind.id === id))
        say(`${title}：没有需要发文的对象（尚未认定、没有逾期或没有漏报），未生成。`);
  });
}
