// The published data sets that a draft asks: of the catalogue, and whole (with the values to choose
// from) for as many as a page can read at once.
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { type OutputOf, send } from '../../api/client.ts';
import type { ProblemError } from '../../api/problem.ts';
import { useRead } from '../../api/queries.ts';
import type { Draft } from './draft.ts';
import type { PublishedDataset } from './kinds.ts';

const READ_WHOLE_MAX = 12;
const CATALOGUE_MAX = 200;
const WHOLE = '/data-commons/partner-datasets/{dataset}';

type Catalogue = OutputOf<'/data-commons/partner-datasets', 'get'>;

export interface Targets {
  readonly datasets: readonly PublishedDataset[];
  /** Every holder that the class or the choice could be asked at, before it was narrowed. */
  readonly holders: readonly string[];
  readonly isLoading: boolean;
  readonly wholeMax: number;
  readonly error: ProblemError | null;
}

export const useCatalogue = (): UseQueryResult<Catalogue, ProblemError> =>
  useRead('/data-commons/partner-datasets', {
    query: { isWithdrawn: false, limit: CATALOGUE_MAX },
  });

const readWhole = (dataset: string) => ({
  queryKey: [WHOLE, dataset],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const reply = await send('get', WHOLE, { params: { path: { dataset } }, signal });
    return (reply as { output: OutputOf<typeof WHOLE, 'get'> }).output.dataset;
  },
});

export function useTargets({ by, class: name, datasets, holders }: Draft): Targets {
  const ofClass = useRead(
    '/data-commons/partner-datasets',
    { query: { class: name, isWithdrawn: false, limit: CATALOGUE_MAX } },
    { isOff: by !== 'class' || name === '', isFresh: true },
  );
  const listed = by === 'class' && name !== '' ? (ofClass.data?.datasets ?? []) : [];
  const ids = by === 'class' ? listed.map(({ id }) => id) : datasets;
  const whole = useQueries({ queries: ids.slice(0, READ_WHOLE_MAX).map(readWhole) });
  const read = whole.flatMap(({ data }) => (data && !data.withdrawnAt ? [data] : []));
  const seen = new Set(read.map(({ id }) => id));
  const all = [...read, ...listed.filter(({ id }) => !seen.has(id))];
  const isNarrowed = by === 'class' && holders.length > 0;
  return {
    datasets: isNarrowed ? all.filter(({ holder }) => holders.includes(holder)) : all,
    holders: [...new Set(all.map(({ holder }) => holder))].sort(),
    isLoading: ofClass.isLoading || whole.some(({ isLoading }) => isLoading),
    wholeMax: READ_WHOLE_MAX,
    error: ofClass.error ?? whole.find(({ error }) => error)?.error ?? null,
  };
}
