// Who acts, and in which role. The cookie itself is out of script's reach; the page asks the node.
import { createContext, type ReactNode, use, useEffect } from 'react';
import { keepCsrfToken, type OutputOf } from '../api/client.ts';
import { useRead } from '../api/queries.ts';
import { ShellSkeleton } from './shell-skeleton.tsx';
import { Unreachable } from './unreachable.tsx';

export type Session = OutputOf<'/sessions/me', 'get'>;

const SessionContext = createContext<Session | null>(null);

/** The signed-in person, or null before sign-in. */
export const useSession = (): Session | null => use(SessionContext);

/** May this person do what one of these roles may? For buttons that say why they are off. */
export const useHolds = (...roles: readonly string[]): boolean => {
  const held = useSession()?.mandates ?? [];
  return roles.some((role) => held.includes(role));
};

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useRead('/sessions/me');
  const csrf = data && 'csrfToken' in data ? String(data.csrfToken) : '';
  if (csrf) keepCsrfToken(csrf);
  useEffect(() => {
    const look = () => void refetch();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [refetch]);
  if (error && !data) return <Unreachable problem={error.problem} onRetry={() => void refetch()} />;
  if (!data) return <ShellSkeleton />;
  return <SessionContext value={data.kind === 'person' ? data : null}>{children}</SessionContext>;
}
