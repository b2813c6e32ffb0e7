// Titles of data agreements by id, for tables that name them.
import { useRead } from '../../api/queries.ts';

export function useAgreementTitles(): ReadonlyMap<string, string> {
  const query = { type: 'data-agreement', limit: 200 } as const;
  const { data } = useRead('/instruments', { query });
  return new Map((data?.instruments ?? []).map(({ id, title }) => [id, title]));
}
