// The address as the state of a page: what is chosen stands in it, what is left at its default does
// not, so that a link shows what its sender saw.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

export type Address = Readonly<Record<string, unknown>>;
export type Changes = Readonly<Record<string, unknown>>;

/** A word of the address; a number or a yes that the router read out of it is a word again. */
export function wordIn(address: Address, name: string): string {
  const value = address[name];
  return typeof value === 'string' || typeof value === 'number' || value === true ? `${value}` : '';
}

export const offsetIn = (address: Address): number => {
  const value = address['offset'];
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0;
};

/** One of a closed set, or nothing. */
export function choiceIn<Choice extends string>(
  address: Address,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const word = wordIn(address, name);
  return choices.find((choice) => choice === word);
}

/** Empty words, zero and nothing leave the address. */
const without = (address: Address): Address =>
  Object.fromEntries(
    Object.entries(address).filter(
      ([, value]) => value !== '' && value !== undefined && value !== null && value !== 0,
    ),
  );

export interface Stepping {
  /** A step of its own in the browser's history, as turning a page is. */
  readonly isStep?: boolean;
}

export function useAddress(): readonly [Address, (changes: Changes, how?: Stepping) => void] {
  const address = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  const change = (changes: Changes, { isStep = false }: Stepping = {}) =>
    void navigate({
      to: '.',
      search: ((was: Address) => without({ ...was, ...changes })) as never,
      replace: !isStep,
      resetScroll: false,
    });
  return [address, change];
}

/** A path with what should stand behind the question mark; objects as the router writes them. */
export function hrefOf(path: string, search: Changes = {}): string {
  const pairs = Object.entries(without(search)).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

/** A name in the path: `$instrument`. */
export const usePathName = (name: string): string =>
  (useParams({ strict: false }) as Readonly<Record<string, string>>)[name] ?? '';
