// The address as the state of a page: what is chosen stands in it, what is left at its default does
// not, so that a link shows what its sender saw.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

export type Address = Readonly<Record<string, unknown>>;

/** A word of the address; a number or a yes that the router read out of it is a word again. */
export function wordIn(address: Address, name: string): string {
  const value = address[name];
  return typeof value === 'string' || typeof value === 'number' || value === true ? `${value}` : '';
}

/** One of a closed set, or nothing. */
export const choiceIn = <Choice extends string>(
  address: Address,
  name: string,
  choices: readonly Choice[],
): Choice | undefined => choices.find((choice) => choice === wordIn(address, name));

const without = (address: Address): Address =>
  Object.fromEntries(
    Object.entries(address).filter(([, value]) => value !== '' && value !== undefined),
  );

export function useAddress(): readonly [
  Address,
  (changes: Address, how?: { readonly isStep?: boolean }) => void,
] {
  const address = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  const change = (changes: Address, { isStep = false }: { readonly isStep?: boolean } = {}) =>
    void navigate({
      to: '.',
      search: ((was: Address) => without({ ...was, ...changes })) as never,
      replace: !isStep,
      resetScroll: false,
    });
  return [address, change];
}

/** A name in the path: `$instrument`. */
export const usePathName = (name: string): string =>
  (useParams({ strict: false }) as Readonly<Record<string, string>>)[name] ?? '';
