// What is known about a member's keys, as facts that never change: enrolled by an instrument,
// revoked by an instrument, rotated by a statement that the old key signed. Which keys count when
// is derived from them, so that the order in which they arrive makes no difference.
import type { MemberId } from '../../../base/caller.ts';
import type { Digest } from '../../../base/digest.ts';
import type { KeyPurpose, RotationStatement } from '../portable.ts';

interface Fact {
  readonly member: MemberId;
  /** The instrument's digest, or the rotation statement's. */
  readonly by: Digest;
}
export interface Enrolment extends Fact {
  readonly kind: 'enrolment';
  /** As the instrument names it; the fingerprint for keys made by this software. */
  readonly keyId: string;
  readonly purpose: KeyPurpose;
  readonly publicKey: string;
  readonly fromAt: string;
}
export interface Revocation extends Fact {
  readonly kind: 'revocation';
  readonly keyId: string;
  readonly untilAt: string;
  readonly untilIndex?: number | undefined;
}
export interface Rotation extends Fact {
  readonly kind: 'rotation';
  readonly statement: RotationStatement;
}
export type KeyFact = Enrolment | Revocation | Rotation;

/** A key as derived; instants as `instantText`, ends exclusive. */
export interface MemberKey {
  readonly keyId: string;
  readonly member: MemberId;
  readonly purpose: KeyPurpose;
  readonly publicKey: Uint8Array;
  readonly fromAt: string;
  readonly untilAt?: string | undefined;
  readonly untilIndex?: number | undefined;
  readonly by: Digest;
  readonly endedBy?: Digest | undefined;
  readonly endedBecause?: string | undefined;
}

/**
 * An instant, and the index in the member's own log where the signature stands, when it stands
 * there.
 */
export interface KeyMoment {
  readonly at: string;
  readonly index?: number | undefined;
}

/** By log index where one is known for both, else by the clock (trust.md: index, not clock). */
export function countsAt(key: MemberKey, { at, index }: KeyMoment): boolean {
  if (at < key.fromAt) return false;
  if (index !== undefined && key.untilIndex !== undefined) return index < key.untilIndex;
  return key.untilAt === undefined || at < key.untilAt;
}
