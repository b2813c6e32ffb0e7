// Links within the law that keep both clocks.
import type { ReactNode } from 'react';
import { hrefOf, useAddress } from '../../parts/address.ts';
import { Link } from '../../ui/link.tsx';
import { clockWords } from './clocks.ts';

interface RuleLinkProps {
  readonly rule: string;
  readonly children: ReactNode;
}

export function RuleLink({ rule, children }: RuleLinkProps) {
  const [address] = useAddress();
  return <Link href={hrefOf(`/law/rules/${rule}`, clockWords(address))}>{children}</Link>;
}

interface PackLinkProps {
  readonly pack: string;
  readonly children: ReactNode;
}

export function PackLink({ pack, children }: PackLinkProps) {
  const [address] = useAddress();
  return <Link href={hrefOf(`/law/packs/${pack}`, clockWords(address))}>{children}</Link>;
}
