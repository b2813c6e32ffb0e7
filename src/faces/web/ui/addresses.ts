// Where receipts and rules are shown. The shell knows the addresses; a component asks for them
// here, and shows plain text where it gets none.
import { createContext, use } from 'react';

export interface Addresses {
  entry(id: string): string | null;
  rule(id: string): string | null;
  member(code: string): string | null;
}

const nowhere = (): null => null;

export const AddressContext = createContext<Addresses>({
  entry: nowhere,
  rule: nowhere,
  member: nowhere,
});

export const useAddresses = (): Addresses => use(AddressContext);
