// What adopted instruments of membership ask of `members`: plain dated facts, each under the digest
// of the instrument that made it, so that it can be replaced or taken out again whole.
import type { MemberId } from '../../base/caller.ts';
import type { Digest } from '../../base/digest.ts';
import type { Database } from '../storage/index.ts';
import type { AccessionTerms, EnrolledKey } from './types/accession-terms.ts';

export interface MembershipChange {
  readonly kind: 'joined' | 'suspended' | 'reinstated' | 'left';
  readonly member: MemberId;
  /** Instants as `instantText`. */
  readonly fromAt: string;
  /** Only of a suspension with an end. */
  readonly untilAt?: string;
  /** The instrument that made the change. */
  readonly by: Digest;
  /** Names, address, log and keys of whoever joined. */
  readonly accession?: AccessionTerms;
}
export interface KeyChange {
  readonly member: MemberId;
  readonly fromAt: string;
  readonly by: Digest;
  readonly enrol: readonly EnrolledKey[];
  /** Keys that count no longer from the instant on. */
  readonly revoke: readonly { readonly keyId: string; readonly untilAt: string }[];
}

/** Offered by `members`. Each replaces what the same instrument did before. */
export interface MembershipEffects {
  applyMembership(db: Database, changes: readonly MembershipChange[]): Promise<void>;
  applyKeyChange(db: Database, change: KeyChange): Promise<void>;
  /** Takes out everything that the instrument did. */
  retract(db: Database, by: Digest): Promise<void>;
}
