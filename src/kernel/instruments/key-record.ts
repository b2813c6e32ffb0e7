// A member's signing key with the stretch of time in which its signatures count. The algorithm is
// the key's own and is never read as a choice from what was signed.
import type { MemberId } from '../../base/caller.ts';

export interface KeyRecord {
  readonly keyId: string;
  readonly member: MemberId;
  readonly alg: 'EdDSA';
  /** Raw 32 bytes of the Ed25519 public key. */
  readonly publicKey: Uint8Array;
  /** Instants as `instantText`; `untilAt` is exclusive: rotated out, or revoked. */
  readonly fromAt: string;
  readonly untilAt?: string;
}

export const isKeyValid = ({ fromAt, untilAt }: KeyRecord, at: string): boolean =>
  fromAt <= at && (untilAt === undefined || at < untilAt);
