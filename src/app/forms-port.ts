import type { OpenForm } from '../core/intake/open-columns.js';

/** A form with headings in doubt, as an import of a round met it. `department` is `''` where it is not known. */
export interface StoredForm extends OpenForm {
  readonly round: string;
  readonly department: string;
}

export interface FormsReader {
  /** Of a round, and of imports that could read nothing and so knew no round. */
  open(round: string): Promise<readonly StoredForm[]>;
}

export interface FormsWriter {
  /** Remembers forms to be confirmed; one of the same round, unit and shape is replaced. */
  ask(forms: readonly StoredForm[]): Promise<void>;
  /** Forgets a confirmed mapping; whether there was one. */
  forgetMapping(form: string, department: string | null): Promise<boolean>;
}
