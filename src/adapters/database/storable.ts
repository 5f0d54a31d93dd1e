/** What a column takes. */
export type ColumnValue = string | number | null;

/** Text that a database would not take as it is. */
export const isDoubtful = (value: unknown): boolean =>
  typeof value === 'string' && (value.includes('\0') || !value.isWellFormed());

/**
 * PostgreSQL text holds neither NUL nor half a surrogate pair, and refuses the whole statement. No reader lets
 * them through; this keeps a forged document from failing, alike on both databases.
 */
export function storable<T>(value: T): T | string {
  if (typeof value !== 'string' || !isDoubtful(value)) return value;
  return value.replaceAll('\0', '').toWellFormed();
}
