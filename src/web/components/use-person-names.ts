import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api.js';
import { useSession } from '../session.js';
import { useRights } from './use-rights.js';

/** Who may look up persons; a department is told names of its own people, and of others what they are. */
const STAFF = ['auditBureau', 'office', 'systemAdmin', 'securityAdmin', 'logAuditor'] as const;

/** Whom an account belongs to; a name that is no account stands for itself. */
export function usePersonNames(): (account: string) => string {
  const { account: own } = useSession();
  const rights = useRights();
  const { data } = useQuery({
    queryKey: ['account-names'],
    enabled: STAFF.some((role) => rights.has(role)),
    staleTime: 60_000,
    queryFn: () => answered(api.GET('/api/accounts/names')),
  });
  const names = new Map((data ?? (own ? [own] : [])).map(({ name, displayName }) => [name, displayName]));
  return (account) => names.get(account) ?? account;
}
