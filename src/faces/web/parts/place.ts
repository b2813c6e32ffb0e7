// What a page shows stands in its address; what is left at its default does not.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Paging } from '../ui/pager.tsx';

type Address = Readonly<Record<string, unknown>>;

export interface Place {
  /** The word under this name; empty when there is none. */
  readonly word: (name: string) => string;
  /** Empty words leave the address. A step is one that the browser's Back undoes. */
  readonly change: (changes: Readonly<Record<string, string>>, isStep?: boolean) => void;
}

export function usePlace(): Place {
  const address = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  return {
    word: (name) => {
      const value = address[name];
      return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
    },
    change: (changes, isStep = false) =>
      void navigate({
        to: '.',
        search: ((was: Address) =>
          Object.fromEntries(
            Object.entries({ ...was, ...changes }).filter(([, value]) => value !== ''),
          )) as never,
        replace: !isStep,
        resetScroll: false,
      }),
  };
}

export const useNamed = (name: string): string =>
  (useParams({ strict: false }) as Readonly<Record<string, string>>)[name] ?? '';

/** Cursors passed on the way here, so that Previous leads back and a link leads here. */
export const trailOf = ({ word }: Place): readonly string[] =>
  word('after') === '' ? [] : word('after').split('.');

interface Shown {
  readonly pageSize: number;
  readonly total?: number;
  /** Ids of the rows shown now, in their order. */
  readonly ids: readonly string[];
}

export function pagingOf(place: Place, { pageSize, total, ids }: Shown): Paging {
  const trail = trailOf(place);
  const go = (to: readonly string[]) => place.change({ after: to.join('.') }, true);
  const before = trail.length * pageSize;
  const last = ids.at(-1);
  const hasMore = total === undefined ? ids.length === pageSize : before + ids.length < total;
  return {
    ...(ids.length > 0 ? { from: before + 1, to: before + ids.length } : {}),
    ...(total === undefined ? {} : { total }),
    ...(trail.length > 0 ? { onPrevious: () => go(trail.slice(0, -1)) } : {}),
    ...(hasMore && last !== undefined ? { onNext: () => go([...trail, last]) } : {}),
  };
}
