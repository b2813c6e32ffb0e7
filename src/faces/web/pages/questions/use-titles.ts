// What data sets are called, by their ids: those held here, and those that partners published. An
// id that is in neither list stands for itself.
import { useRead } from '../../api/queries.ts';
import { useCatalogue } from './use-targets.ts';

const TITLES_MAX = 200;

type Titles = ReadonlyMap<string, string>;

export function useOwnTitles(): Titles {
  const { data } = useRead('/data-commons/datasets', { query: { limit: TITLES_MAX } });
  return new Map(data?.datasets.map(({ id, title }) => [id, title]));
}

export function useAllTitles(): Titles {
  const own = useOwnTitles();
  const { data } = useCatalogue();
  return new Map([...own, ...(data?.datasets ?? []).map(({ id, title }) => [id, title] as const)]);
}
