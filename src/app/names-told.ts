import type { AccountReader } from './account-port.js';
import { ROLE_TITLES } from './accounts/account-roles.js';

/** The name beside an act, as somebody may read it. */
export type NameTold = (signer: string) => string;

/**
 * How a department reads who acted: of its own people the name, of everybody else with an account what he is, never
 * the account. A name that is no account was written by hand, as under a letter, and stays.
 */
export async function namesTold(department: string, accounts: Pick<AccountReader, 'all'>): Promise<NameTold> {
  const told = new Map<string, string>();
  for (const { name, displayName, role, department: unit } of await accounts.all())
    told.set(name, unit === department ? displayName : role ? ROLE_TITLES[role] : '工作人员');
  return (signer) => told.get(signer) ?? signer;
}
