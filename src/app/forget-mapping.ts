import { Fault } from './fault.js';
import type { Ports } from './ports.js';

/** Forgets a confirmed mapping. The next import of that form reads by the headings again; what is stored stays. */
export async function forgetMapping(
  { form, department }: { readonly form: string; readonly department: string | null },
  { register, actor }: Pick<Ports, 'register' | 'actor'>,
): Promise<void> {
  const isKnown = await register.write(
    { actor, action: 'mapping.forget', subject: department ?? '' },
    (writer) => writer.forms.forgetMapping(form, department),
  );
  if (!isKnown) throw new Fault('not-found');
}
