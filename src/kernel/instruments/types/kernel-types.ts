// The instrument types of the kernel itself; capabilities add theirs.
import type { MembershipEffects } from '../membership-effects.ts';
import type { TermsType } from '../terms-registry.ts';
import { accessionType } from './accession.ts';
import { agreementSuspensionType, terminationType } from './acting-on.ts';
import { foundingType } from './founding.ts';
import { keyChangeType } from './key-change.ts';
import { reinstatementType, suspensionType, withdrawalType } from './standing.ts';

/** `officers`: how many must call for a nation's consent to a change of membership or keys. */
export const kernelTypes = (
  effects: MembershipEffects,
  { officers }: { readonly officers: 1 | 2 },
): readonly TermsType[] => [
  foundingType(effects),
  accessionType(effects, officers),
  suspensionType(effects, officers),
  reinstatementType(effects, officers),
  withdrawalType(effects, officers),
  keyChangeType(effects, officers),
  terminationType,
  agreementSuspensionType,
];
