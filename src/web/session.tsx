import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, useContext } from 'react';
import { type Shape, answered, api, rememberToken } from './api.js';
import { FaultNotice } from './components/fault-notice.js';
import { Loading } from './components/loading.js';

/** What the server knows of this browser. */
export type Session = Shape<'SessionDto'>;

const SessionContext = createContext<Session | null>(null);

async function fetchSession(): Promise<Session> {
  const session = await answered(api.GET('/api/session'));
  rememberToken(session.csrf);
  return session;
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { data, error } = useQuery({ queryKey: ['session'], queryFn: fetchSession, staleTime: 60_000 });
  if (error) return <FaultNotice error={error} />;
  if (!data) return <Loading what="正在打开" />;
  return <SessionContext value={data}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of its provider');
  return session;
}

/** Asks the server again who is signed in; what the last one saw is forgotten. */
export function useRenewSession(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    // The session itself stays in its place: whoever watches it must hear of the change.
    queries.setQueryData(['session'], await fetchSession());
    void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
}
