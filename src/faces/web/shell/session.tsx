// Who acts, and in which role. The cookie itself is out of script's reach; the page asks the node.
// A session that ended while its person was away takes nothing with it: what was typed waits behind
// the sign-in page for the same person, and for nobody else.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useState } from 'react';
import { keepCsrfToken, type OutputOf } from '../api/client.ts';
import { forgetPerson, useRead } from '../api/queries.ts';
import { ShellSkeleton } from './shell-skeleton.tsx';
import { Unreachable } from './unreachable.tsx';

export type Session = OutputOf<'/sessions/me', 'get'>;

interface Sessions {
  readonly now: Session | null;
  /** Of the person whose pages stand in this tab, signed in or ended; null after signing out. */
  readonly kept: Session | null;
  readonly leave: () => void;
}

const SessionsContext = createContext<Sessions>({ now: null, kept: null, leave: () => undefined });
const SessionContext = createContext<Session | null>(null);

/** The person acting on this page, or null before sign-in. */
export const useSession = (): Session | null => use(SessionContext);
export const useSessions = (): Sessions => use(SessionsContext);

/** May this person do what one of these roles may? For buttons that say why they are off. */
export const useHolds = (...roles: readonly string[]): boolean => {
  const held = useSession()?.mandates ?? [];
  return roles.some((role) => held.includes(role));
};

/** The pages of the person who is signed in, or whose session ended under them. */
export const KeptSession = ({ children }: { readonly children: ReactNode }) => (
  <SessionContext value={useSessions().kept}>{children}</SessionContext>
);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useRead('/sessions/me');
  const csrf = data && 'csrfToken' in data ? String(data.csrfToken) : '';
  if (csrf) keepCsrfToken(csrf);
  useEffect(() => {
    const look = () => void refetch();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [refetch]);
  const now = data?.kind === 'person' ? data : null;
  const { kept, leave } = useKept(now);
  if (error && !data) return <Unreachable problem={error.problem} onRetry={() => void refetch()} />;
  if (!data || (now && now.person !== kept?.person)) return <ShellSkeleton />;
  return (
    <SessionsContext value={{ now, kept, leave }}>
      <SessionContext value={now}>{children}</SessionContext>
    </SessionsContext>
  );
}

function useKept(now: Session | null): Omit<Sessions, 'now'> {
  const queries = useQueryClient();
  const [kept, setKept] = useState<Session | null>(null);
  const person = (now ?? kept)?.person;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at another person, or none
  useLayoutEffect(() => forgetPerson(queries), [person, queries]);
  useLayoutEffect(() => {
    if (now) setKept(now);
  }, [now]);
  const hasLeft = useTellTabs(() => setKept(null));
  return { kept, leave: hasLeft };
}

/** Signing out in one tab leaves nothing typed in the others either. */
function useTellTabs(leave: () => void): () => void {
  const [channel] = useState(() => new BroadcastChannel('entente-left'));
  useEffect(() => {
    channel.onmessage = leave;
  }, [channel, leave]);
  return () => {
    channel.postMessage('left');
    leave();
  };
}
