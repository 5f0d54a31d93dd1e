import { auditSurvey } from '../../app/audit-survey.js';
import { chooseDocuments, exportDocuments, inputOf, planDocuments } from '../../app/export-documents.js';
import { listRequest } from '../../app/list-request.js';
import { type CommonOptions, withSession } from '../session.js';
import { print, say } from '../terminal.js';

export interface DocumentsOptions extends CommonOptions {
  readonly out: string;
  readonly document?: readonly string[];
  readonly department?: string;
  readonly on?: string;
}

/** Writes the documents that there is a reason for, each with its trace. */
export async function documentsCommand(options: DocumentsOptions): Promise<void> {
  const kinds = chooseDocuments(options.document ?? []);
  await withSession(options, async ({ ports, pack, progress }) => {
    const audit = await auditSurvey({ pack, round: options.round, asOf: options.asOf }, ports, progress);
    progress.stop();
    const request = { ...(await listRequest(audit, pack, ports)), round: audit.run.round, on: options.on };
    const input = inputOf(request);
    const planned = planDocuments(kinds, input, options.department);
    for (const name of await exportDocuments(planned, options.out, input, ports))
      print(`${options.out}/${name}.docx`);
    for (const { id, title } of kinds)
      if (!planned.some(({ kind }) => kind.id === id))
        say(`${title}：没有需要发文的对象（尚未认定、没有逾期或没有漏报），未生成。`);
  });
}
