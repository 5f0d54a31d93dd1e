import type { EntitySchemaColumnOptions } from 'typeorm';

/** The few kinds of column that the tables are made of. */
export const id: EntitySchemaColumnOptions = { type: 'integer', primary: true, generated: 'increment' };
export const text: EntitySchemaColumnOptions = { type: 'text' };
export const optionalText: EntitySchemaColumnOptions = { type: 'text', nullable: true };
export const integer: EntitySchemaColumnOptions = { type: 'integer' };
export const optionalInteger: EntitySchemaColumnOptions = { type: 'integer', nullable: true };

export const references = (target: string): EntitySchemaColumnOptions => ({
  type: 'integer',
  foreignKey: { target },
});
