// The address as the state of a page: what is chosen stands in it, what is left at its default does
// not, so that a link shows what its sender saw.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

export type Address = Readonly<Record<string, unknown>>;

export function wordIn(address: Address, name: string): string {
  const value = address[name];
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

const without = (address: Address): Address =>
  Object.fromEntries(
    Object.entries(address).filter(([, value]) => value !== '' && value !== undefined),
  );

export function useAddress(): readonly [Address, (changes: Address) => void] {
  const address = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  const change = (changes: Address) =>
    void navigate({
      to: '.',
      search: ((was: Address) => without({ ...was, ...changes })) as never,
      replace: true,
      resetScroll: false,
    });
  return [address, change];
}

/** A name in the path: `$member`. */
export const usePathName = (name: string): string =>
  (useParams({ strict: false }) as Readonly<Record<string, string>>)[name] ?? '';
