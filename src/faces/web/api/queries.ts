// Reading and acting from a page. A read is cached under its path and parameters; an act makes
// every read stale, for one act may change any of them.
import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { BodyOf, OutputOf, PathOf, QueryOf, ReplyOf } from './client.ts';
import { send } from './client.ts';
import type { paths } from './generated/contract.d.ts';
import type { ProblemError } from './problem.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ProblemError;
  }
}

export function createQueryClient(): QueryClient {
  // The node no longer knows who asks: the desk asks it anew who is there.
  const isEnded = ({ problem }: ProblemError) => problem?.kind === 'unauthenticated';
  const lookWho = (cause: ProblemError) => {
    if (isEnded(cause)) void queries.invalidateQueries({ queryKey: ['/sessions/me'] });
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: lookWho }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // A refusal will be the same the second time; only an absent node is worth another try.
        retry: (count, cause) => count < 1 && cause.problem?.kind === 'unavailable',
        placeholderData: keepPreviousData,
      },
    },
  });
  queries.setQueryDefaults([TYPED], { gcTime: Number.POSITIVE_INFINITY });
  return queries;
}

const TYPED = 'typed';

/** What a person typed, kept while they move between pages: in memory alone, gone with the tab. */
export function useTyped<T>(name: string) {
  const queries = useQueryClient();
  const queryKey = [TYPED, name];
  return {
    read: (): T | undefined => queries.getQueryData<T>(queryKey),
    keep: (value: T): void => void queries.setQueryData(queryKey, value),
    forget: (): void => queries.removeQueries({ queryKey }),
  };
}

const OF_ANYBODY: readonly unknown[] = ['/sessions/me', '/node/status', '/sessions/ways'];

/** What the node told one person and what they typed is not there for the next at this machine. */
export const forgetPerson = (queries: QueryClient): void =>
  queries.removeQueries({ predicate: ({ queryKey: [path] }) => !OF_ANYBODY.includes(path) });

export interface ReadParams<P extends PathOf<'get'>> {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: QueryOf<P, 'get'>;
}

export interface ReadOptions {
  /** Milliseconds between two looks, while the page is seen. */
  readonly everyMs?: number;
  readonly isOff?: boolean;
  /** Show nothing of the last parameters while the new ones load. */
  readonly isFresh?: boolean;
}

/** What the operation at this path answers: `data` is its output. */
export const useRead = <P extends PathOf<'get'>>(
  path: P,
  params: ReadParams<P> = {},
  { everyMs, isOff = false, isFresh = false }: ReadOptions = {},
): UseQueryResult<OutputOf<P, 'get'>, ProblemError> =>
  useQuery({
    queryKey: [path, params],
    queryFn: async ({ signal }) => {
      // A page that looks again by itself does not keep its session open.
      const headers: Record<string, string> = everyMs ? { 'entente-background': 'yes' } : {};
      const reply = await send('get', path, { params: params as object, headers, signal });
      return (reply as { output: OutputOf<P, 'get'> }).output;
    },
    enabled: !isOff,
    ...(everyMs ? { refetchInterval: everyMs } : {}),
    ...(isFresh ? { placeholderData: undefined } : {}),
  });

export interface ActInput<P extends keyof paths, M extends 'post' | 'put' | 'delete'> {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: QueryOf<P, M>;
  readonly body?: BodyOf<P, M>;
}

/** An act of this operation: `mutateAsync({ path, body })` gives output, evidence and verdict. */
export function useAct<M extends 'post' | 'put' | 'delete', P extends PathOf<M>>(
  method: M,
  path: P,
): UseMutationResult<ReplyOf<P, M>, ProblemError, ActInput<P, M>> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path: names, query, body }: ActInput<P, M>) =>
      send(method, path, {
        params: { ...(names ? { path: names } : {}), ...(query ? { query: query as object } : {}) },
        ...(body === undefined ? {} : { body }),
      }),
    onSettled: () => queries.invalidateQueries(),
  });
}
