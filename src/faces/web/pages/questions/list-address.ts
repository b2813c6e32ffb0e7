// What the lists of questions show stands in the address: which list, its filters, and the way
// through its pages (the last row of each page before).
import { useNavigate, useSearch } from '@tanstack/react-router';

export const VIEWS = ['asked', 'heard', 'exchanges'] as const;
export type View = (typeof VIEWS)[number];

type Address = Readonly<Record<string, unknown>>;

export interface ListAddress {
  readonly word: (name: string) => string;
  readonly choice: <C extends string>(name: string, choices: readonly C[]) => C | undefined;
  /** Filters begin the list anew. */
  readonly filter: (changes: Address) => void;
  readonly trail: readonly string[];
  readonly go: (trail: readonly string[]) => void;
}

const without = (address: Address): Address =>
  Object.fromEntries(
    Object.entries(address).filter(
      ([, value]) =>
        value !== '' && value !== undefined && !(Array.isArray(value) && !value.length),
    ),
  );

export function useListAddress(): ListAddress {
  const address = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  const put = (next: Address, replace: boolean) =>
    void navigate({ to: '.', search: without(next) as never, replace, resetScroll: false });
  const word = (name: string) => {
    const value = address[name];
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  };
  const trail = Array.isArray(address['trail'])
    ? address['trail'].filter((one) => typeof one === 'string')
    : [];
  return {
    word,
    choice: (name, choices) => choices.find((one) => one === word(name)),
    filter: (changes) => put({ ...address, ...changes, trail: undefined }, true),
    trail,
    go: (next) => put({ ...address, trail: next }, false),
  };
}

/** Pages by the last row of the page before; the way back is the trail that led here. */
export function pagingOf(
  { trail, go }: ListAddress,
  rows: readonly { readonly id: string }[],
  limit: number,
): { readonly onPrevious?: () => void; readonly onNext?: () => void } {
  const last = rows.at(-1)?.id;
  return {
    ...(trail.length > 0 ? { onPrevious: () => go(trail.slice(0, -1)) } : {}),
    ...(rows.length === limit && last ? { onNext: () => go([...trail, last]) } : {}),
  };
}
