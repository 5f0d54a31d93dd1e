/** A WHERE clause whose values are always parameters; an undefined value adds no condition. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  equal(column: string, value: unknown): this {
    if (value !== undefined) this.parts.push(`${column} = ${this.parameter(value)}`);
    return this;
  }

  /** Any of the columns contains the text; `%` and `_` in it mean themselves. */
  contains(columns: readonly string[], text: string | undefined): this {
    if (!text) return this;
    const pattern = this.parameter(`%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`);
    this.parts.push(
      `(${columns.map((column) => `LOWER(${column}) LIKE ${pattern} ESCAPE '\\'`).join(' OR ')})`,
    );
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
