import type { StoredForm } from './forms-port.js';
import { withoutConfirmed } from '../core/intake/open-forms.js';
import type { Ports } from './ports.js';

/** The forms of a round whose headings still wait for a person, those that could not be read first. */
export async function listOpenForms(
  round: string,
  department: string | undefined,
  { register }: Pick<Ports, 'register'>,
): Promise<readonly StoredForm[]> {
  const mappings = await register.mappings();
  const forms = (await register.forms.open(round)).flatMap((form) => {
    if (department !== undefined && form.department !== department) return [];
    const left = withoutConfirmed(form, mappings, form.department);
    return left ? { ...form, columns: left.columns } : [];
  });
  return forms.sort((a, b) => Number(a.isRead) - Number(b.isRead));
}
