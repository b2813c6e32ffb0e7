// Rules that a verdict names are shown as the law stood when it was given: links keep both clocks.
import { type ReactNode, useMemo } from 'react';
import { AddressContext, useAddresses } from '../../ui/addresses.ts';
import { hrefOf, useAddress } from './address.ts';
import { clockWords } from './clocks.ts';

interface Props {
  /** The verdict's own clocks; those of the address by default. */
  readonly clocks?: { readonly validOn: string; readonly knownAt: string };
  readonly children: ReactNode;
}

/** Parts that no rule of a pack wrote: agreements, data sets and the node itself speak too. */
const isOfPack = (rule: string): boolean => /^[a-z0-9]+([.-][a-z0-9]+)+$/.test(rule);

export function LawAddresses({ clocks, children }: Props) {
  const around = useAddresses();
  const [address] = useAddress();
  const { validOn, knownAt } = clocks ?? clockWords(address);
  const addresses = useMemo(
    () => ({
      ...around,
      rule: (rule: string) =>
        isOfPack(rule) ? hrefOf(`/law/rules/${rule}`, { validOn, knownAt }) : null,
    }),
    [around, validOn, knownAt],
  );
  return <AddressContext value={addresses}>{children}</AddressContext>;
}
