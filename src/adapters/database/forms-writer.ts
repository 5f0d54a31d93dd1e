import type { EntityManager } from 'typeorm';
import type { FormsWriter, StoredForm } from '../../app/forms-port.js';
import { runSql } from './run-sql.js';

/** Writes forms to be confirmed, inside one unit of work. */
export class DatabaseFormsWriter implements FormsWriter {
  constructor(private readonly manager: EntityManager) {}

  async ask(forms: readonly StoredForm[]): Promise<void> {
    for (const form of forms) {
      await runSql(
        this.manager,
        `INSERT INTO "open_form" ("round", "department", "form", "body") VALUES ($1, $2, $3, $4)
         ON CONFLICT ("round", "department", "form") DO UPDATE SET "body" = excluded."body"`,
        [form.round, form.department, form.form, JSON.stringify(form)],
      );
    }
  }

  async forgetMapping(form: string, department: string | null): Promise<boolean> {
    const rows = await runSql(
      this.manager,
      `DELETE FROM "form_mapping" WHERE "form" = $1 AND "department" = $2 RETURNING "id"`,
      [form, department ?? ''],
    );
    return rows.length > 0;
  }
}
