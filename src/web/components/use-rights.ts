import { rightsOf } from '../../app/accounts/account-roles.js';
import type { Role } from '../../app/actor.js';
import { useSession } from '../session.js';

/** The roles that the one signed in may act in: a single administrator does the work of all three. */
export function useRights(): ReadonlySet<Role> {
  const { account, mode } = useSession();
  return rightsOf(account ? (account.role ?? 'anyone') : 'console', mode);
}
