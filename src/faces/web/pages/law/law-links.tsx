// Links within the law that keep both clocks.
import type { ReactNode } from 'react';
import { hrefOf, useAddress } from '../../parts/address.ts';
import { useAddresses } from '../../ui/addresses.ts';
import { Link } from '../../ui/link.tsx';
import { clockWords } from './clocks.ts';

/** Plain words for what stands in no pack and no agreement, as the node's own default does. */
interface RuleLinkProps {
  readonly rule: string;
  readonly children: ReactNode;
}

export function RuleLink({ rule, children }: RuleLinkProps) {
  const [address] = useAddress();
  const found = useAddresses().rule(rule);
  if (found === null) return children;
  const isLaw = found.startsWith('/law/');
  return <Link href={isLaw ? hrefOf(found, clockWords(address)) : found}>{children}</Link>;
}

interface PackLinkProps {
  readonly pack: string;
  readonly children: ReactNode;
}

export function PackLink({ pack, children }: PackLinkProps) {
  const [address] = useAddress();
  return <Link href={hrefOf(`/law/packs/${pack}`, clockWords(address))}>{children}</Link>;
}
