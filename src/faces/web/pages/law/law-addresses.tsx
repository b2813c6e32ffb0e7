// Rules that a verdict names are shown as the law stood when it was given: links keep both clocks.
import { type ReactNode, useMemo } from 'react';
import type { Verdict } from '../../../../base/verdict.ts';
import { hrefOf, useAddress } from '../../parts/address.ts';
import { AddressContext, useAddresses } from '../../ui/addresses.ts';
import { clockWords } from './clocks.ts';

interface Props {
  readonly verdict: Verdict;
  /** The verdict's own clocks; those of the address by default. */
  readonly clocks?: { readonly validOn: string; readonly knownAt: string };
  readonly children: ReactNode;
}

/** Agreements, data sets and the node itself speak too; the clocks are no matter of theirs. */
const NOT_OF_PACKS = new Set(['agreement', 'dataset', 'node']);

export function LawAddresses({ verdict, clocks, children }: Props) {
  const around = useAddresses();
  const [address] = useAddress();
  const { validOn, knownAt } = clocks ?? clockWords(address);
  const addresses = useMemo(() => {
    const ofPacks = verdict.parts.filter(({ place }) => !NOT_OF_PACKS.has(place));
    const known = new Set(ofPacks.map(({ rule }) => rule));
    return {
      ...around,
      rule: (rule: string) =>
        known.has(rule) ? hrefOf(`/law/rules/${rule}`, { validOn, knownAt }) : around.rule(rule),
    };
  }, [verdict, around, validOn, knownAt]);
  return <AddressContext value={addresses}>{children}</AddressContext>;
}
