import { commitUnits } from './commit-units.js';
import type { ImportRequest, ImportResult } from './import-request.js';
import type { Ports, Progress } from './ports.js';
import { rememberForms } from './remember-forms.js';
import { reportImport } from './report-import.js';
import { roundForImport } from './resolve-round.js';
import { stageSources } from './stage-sources.js';

/**
 * Reads survey workbooks and stores what they hold: stage every file, settle round and units, compare with the
 * register, then keep original bytes and commit. Nothing is stored by a dry run, nothing is deleted by
 * omission, and the same bytes again change nothing. Memory does not grow with the number of files.
 */
export async function importSurvey(
  request: ImportRequest,
  ports: Ports,
  progress: Progress,
): Promise<ImportResult> {
  const spool = ports.openSpool();
  try {
    const waiting = await stageSources(request, ports, progress, spool);
    const unread = { request, round: { name: '', asOf: '' }, waiting, spool, ports };
    if (waiting.every(({ isRejected }) => isRejected)) {
      await rememberForms(unread);
      return reportImport(unread, []);
    }
    const identities = waiting.flatMap(({ identity }) => identity ?? []);
    const round = await roundForImport(request, identities, ports.register);
    const context = { ...unread, round };
    const units = await commitUnits(context, progress);
    await rememberForms(context);
    return reportImport(context, units);
  } catch (error) {
    spool.close();
    throw error;
  }
}
