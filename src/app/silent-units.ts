import { departmentKey } from '../core/intake/department-name.js';
import type { SilentUnit } from '../core/lists/list.js';
import type { Ports } from './ports.js';

const EARLIER = '以前批次填报过，本批次没有填报';
const REGISTERED = '已开通填报账号，没有填报';
const LISTED = '单位名录';

/** Units of earlier rounds, with an account, and of the list of names, that have not reported in this round. */
export async function silentUnits(
  round: string,
  { register, knowledge: { departmentAliases: aliases } }: Pick<Ports, 'register' | 'knowledge'>,
): Promise<readonly SilentUnit[]> {
  const keyOf = (name: string): string => departmentKey(name, aliases);
  const expected = new Map<string, SilentUnit>();
  // 澜江市公安局 answers for 市公安局: the list of names is the same for every city.
  const covered = new Set<string>();
  const cover = (key: string): void => {
    for (let start = 0; start <= key.length; start++) covered.add(key.slice(start));
  };
  const expect = (name: string, basis: string): void => {
    const key = keyOf(name);
    if (covered.has(key)) return;
    expected.set(key, { name, basis });
    cover(key);
  };
  for (const department of await register.reportedBy(round)) cover(keyOf(department));
  for (const other of await register.rounds()) {
    if (other.name === round) continue;
    for (const department of await register.reportedBy(other.name)) expect(department, EARLIER);
  }
  for (const { name } of await register.departments()) expect(name, REGISTERED);
  for (const { canonical } of aliases) expect(canonical, LISTED);
  return [...expected.values()];
}
