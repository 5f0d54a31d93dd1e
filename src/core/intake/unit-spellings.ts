import { type DepartmentAlias, departmentKey } from './department-name.js';

/** One spelling per unit: one that was known before, else the first one met. */
export class UnitSpellings {
  private readonly byKey: Map<string, string>;
  private readonly met = new Map<string, string>();

  constructor(
    private readonly aliases: readonly DepartmentAlias[],
    known: readonly string[] = [],
  ) {
    this.byKey = new Map(known.map((name) => [departmentKey(name, aliases), name]));
  }

  of(name: string): string {
    const met = this.met.get(name);
    if (met !== undefined) return met;
    const key = departmentKey(name, this.aliases);
    const chosen = this.byKey.get(key) ?? name.trim();
    this.byKey.set(key, chosen);
    this.met.set(name, chosen);
    return chosen;
  }

  /** The spellings chosen, in the order in which the units were met. */
  get chosen(): readonly string[] {
    return [...new Set(this.met.values())];
  }
}
