import type { DataSource, EntityManager } from 'typeorm';
import type { FormsReader, StoredForm } from '../../app/forms-port.js';
import { runSql } from './run-sql.js';

/** Reads the forms whose headings nobody has confirmed. */
export class DatabaseFormsReader implements FormsReader {
  constructor(private readonly source: DataSource | EntityManager) {}

  async open(round: string): Promise<readonly StoredForm[]> {
    const rows = await runSql(
      this.source,
      `SELECT * FROM "open_form" WHERE "round" = $1 OR "round" = '' ORDER BY "id"`,
      [round],
    );
    return rows.map((row) => JSON.parse(String(row['body'])) as StoredForm);
  }
}
