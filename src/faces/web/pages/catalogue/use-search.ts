// Asks the node for a page of the catalogue, and for all of it when a file is made. Nothing is
// written anywhere, so what it said is kept like a read.
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { send } from '../../api/client.ts';
import type { ProblemError } from '../../api/problem.ts';
import { TooManyRows } from '../../ui/export-menu.tsx';
import { type Entry, type Found, SEARCHES, type Search } from './types.ts';

export const PAGE = 50;
/** More than a person reads; a program asks the API itself. */
const ROWS_MAX = 20_000;

async function found(body: Search, signal?: AbortSignal): Promise<Found> {
  const reply = await send('post', SEARCHES, { body, ...(signal ? { signal } : {}) });
  return (reply as { output: Found }).output;
}

export const useSearch = (search: Search): UseQueryResult<Found, ProblemError> =>
  useQuery({
    queryKey: [SEARCHES, search],
    queryFn: ({ signal }) => found({ ...search, limit: PAGE }, signal),
    placeholderData: keepPreviousData,
  });

/** @throws TooManyRows, ProblemError */
export async function everyEntry(search: Search): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: string | undefined;
  do {
    const page = await found({ ...search, limit: PAGE, ...(after ? { after } : {}) });
    entries.push(...page.entries);
    if (entries.length > ROWS_MAX) throw new TooManyRows(ROWS_MAX);
    after = page.next;
  } while (after !== undefined);
  return entries;
}
