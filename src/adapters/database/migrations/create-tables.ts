import { type QueryRunner, Table, type TableColumnOptions, TableForeignKey } from 'typeorm';

export const id = (name = 'id'): TableColumnOptions => ({
  name,
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
});
export const text = (...names: string[]): TableColumnOptions[] =>
  names.map((name) => ({ name, type: 'text' }));
export const optional = (type: string, ...names: string[]): TableColumnOptions[] =>
  names.map((name) => ({ name, type, isNullable: true }));
export const integer = (...names: string[]): TableColumnOptions[] =>
  names.map((name) => ({ name, type: 'integer' }));

/** A table as a migration states it. */
export interface Plan {
  readonly name: string;
  readonly columns: TableColumnOptions[];
  readonly uniques?: string[][];
  readonly indices?: string[][];
  /** column → table it refers to */
  readonly references?: Readonly<Record<string, string>>;
}

/** Creates tables, the same on both databases. */
export async function createTables(queryRunner: QueryRunner, plans: readonly Plan[]): Promise<void> {
  for (const { name, columns, uniques = [], indices = [], references = {} } of plans) {
    const foreignKeys = Object.entries(references).map(
      ([column, table]) =>
        new TableForeignKey({
          columnNames: [column],
          referencedTableName: table,
          referencedColumnNames: ['id'],
        }),
    );
    await queryRunner.createTable(
      new Table({
        name,
        columns,
        foreignKeys,
        uniques: uniques.map((columnNames) => ({ columnNames })),
        indices: indices.map((columnNames) => ({ columnNames })),
      }),
      true,
      true,
      true,
    );
  }
}

/** Drops them again, the last one first. */
export async function dropTables(queryRunner: QueryRunner, plans: readonly Plan[]): Promise<void> {
  for (const { name } of [...plans].reverse()) await queryRunner.dropTable(name);
}
