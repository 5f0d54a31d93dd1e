/**
 * Compares text by code point. PostgreSQL would use the collation of its locale, SQLite has no other order
 * and no collation of this name: see `runSql`.
 */
export const PLAIN_ORDER = 'COLLATE "C"';

const asciiLower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** A WHERE clause whose values are always parameters; an undefined value adds no condition. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  equal(column: string, value: unknown): this {
    if (value !== undefined) this.parts.push(`${column} = ${this.parameter(value)}`);
    return this;
  }

  /** Text that sorts by code point, such as moments in ISO 8601; both ends belong to it. */
  between(column: string, from: string | undefined, until: string | undefined): this {
    if (from !== undefined) this.parts.push(`${column} ${PLAIN_ORDER} >= ${this.parameter(from)}`);
    if (until !== undefined) this.parts.push(`${column} ${PLAIN_ORDER} <= ${this.parameter(until)}`);
    return this;
  }

  /** Any of the columns contains the text; `%` and `_` in it mean themselves. */
  contains(columns: readonly string[], text: string | undefined): this {
    if (!text) return this;
    const pattern = this.parameter(`%${asciiLower(text).replace(/[\\%_]/g, '\\$&')}%`);
    // Only ASCII letters fold, on both databases: SQLite knows no others, and results must not differ.
    const matches = columns.map((column) => `LOWER(${column} ${PLAIN_ORDER}) LIKE ${pattern} ESCAPE '\\'`);
    this.parts.push(`(${matches.join(' OR ')})`);
    return this;
  }

  /** The column is a list joined by `separator`, and the value one of its items. */
  includes(column: string, separator: string, value: string): this {
    return this.contains([`('${separator}' || ${column} || '${separator}')`], separator + value + separator);
  }

  /** One of at most a few thousand values; none of an empty list. */
  oneOf(column: string, values: readonly unknown[] | undefined): this {
    if (values === undefined) return this;
    if (!values.length) return this.never();
    this.parts.push(`${column} IN (${values.map((value) => this.parameter(value)).join(', ')})`);
    return this;
  }

  notEmpty(column: string): this {
    this.parts.push(`${column} IS NOT NULL`);
    return this;
  }

  /** Nothing can match. */
  never(): this {
    this.parts.push('1 = 0');
    return this;
  }

  page({ limit, offset }: { readonly limit: number; readonly offset: number }): string {
    return `LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`;
  }

  get sql(): string {
    return this.parts.length ? `WHERE ${this.parts.join(' AND ')}` : '';
  }

  private parameter(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
