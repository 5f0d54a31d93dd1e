import type { Role } from '../../app/actor.js';
import { useSession } from '../session.js';

const ADMINISTRATORS = ['systemAdmin', 'securityAdmin', 'logAuditor'] as const;

/** The roles that the one signed in may act in: a single administrator does the work of all three. */
export function rightsOf(role: Role, mode: 'separated' | 'single'): ReadonlySet<Role> {
  if (role === 'console')
    return new Set<Role>(['console', 'department', 'auditBureau', 'office', ...ADMINISTRATORS]);
  return role === 'systemAdmin' && mode === 'single' ? new Set<Role>(ADMINISTRATORS) : new Set<Role>([role]);
}

export function useRights(): ReadonlySet<Role> {
  const { account, mode } = useSession();
  return rightsOf(account ? (account.role ?? 'anyone') : 'console', mode);
}
