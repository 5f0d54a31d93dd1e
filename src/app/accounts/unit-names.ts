import { departmentKey } from '../../core/intake/department-name.js';
import type { Ports } from '../ports.js';

/** The register's name of a unit, however it is written: an account sees the data of the unit under that name. */
export async function unitNames({ register, knowledge }: Ports): Promise<(name: string) => string> {
  const aliases = knowledge.departmentAliases;
  const departments = await register.departments();
  const known = new Map(departments.map(({ name }) => [departmentKey(name, aliases), name]));
  return (name) => {
    const key = departmentKey(name, aliases);
    const chosen = known.get(key) ?? name.trim();
    known.set(key, chosen);
    return chosen;
  };
}
