import { withAudit } from '../../app/audit-survey.js';
import { LIST_FORMATS, chooseLists, exportLists } from '../../app/export-lists.js';
import { listRequest } from '../../app/list-request.js';
import { type PersonalView, recordLook } from '../../app/show-personal.js';
import { type CommonOptions, oneOf, withSession } from '../session.js';
import { print } from '../terminal.js';

export interface ListsOptions extends CommonOptions {
  readonly out: string;
  readonly list?: readonly string[];
  readonly seed?: string;
  readonly personal: string;
}

/** Writes the lists of the pack from what is judged; judges first when nothing is up to date. */
export async function listsCommand(options: ListsOptions): Promise<void> {
  const personal = oneOf<PersonalView>('--personal', options.personal, ['masked', 'full']);
  await withSession(options, async ({ ports, pack, progress }) => {
    const lists = chooseLists(options.list ?? [], pack);
    const round = { pack, round: options.round, asOf: options.asOf };
    const names = await withAudit(round, ports, progress, async (audit) => {
      progress.stop();
      if (personal === 'full') await recordLook('清单', ports);
      const request = { ...(await listRequest(audit, pack, ports, options.seed)), personal };
      return exportLists(lists, LIST_FORMATS, { ...request, folder: options.out }, ports);
    });
    for (const name of names) print(`${options.out}/${name}`);
  });
}
