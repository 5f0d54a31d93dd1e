import type { StoredForm } from './forms-port.js';
import type { ImportContext } from './import-context.js';
import type { OpenForm } from '../core/intake/open-columns.js';

/** Remembers the forms in doubt of an import that stores; a trial leaves nothing behind. */
export async function rememberForms({ request, round, waiting, spool, ports }: ImportContext): Promise<void> {
  if (request.isDryRun) return;
  const forms = waiting.flatMap((file): readonly StoredForm[] => {
    if (file.openForms === null) return [];
    const place = { round: round.name || (request.round ?? ''), department: file.department ?? '' };
    return spool.read<readonly OpenForm[]>(file.openForms).map((form) => ({ ...form, ...place }));
  });
  if (!forms.length) return;
  const subject = [...new Set(forms.map(({ department }) => department))].filter(Boolean).join('、');
  await ports.register.write({ actor: ports.actor, action: 'form.ask', subject }, (writer) =>
    writer.forms.ask(forms),
  );
}
