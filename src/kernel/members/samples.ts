// Members, keys and callers for this module's tests. Everything is invented.
import { toBase64url, utf8 } from '../../base/bytes.ts';
import type { Caller, MemberId } from '../../base/caller.ts';
import { digestOf, sha256 } from '../../base/digest.ts';
import { pairFrom, signerFrom } from './keys/keyring-files.ts';
import type { KeySigner } from './keys/rotation.ts';
import type { EnrolledKey, MembershipChange } from './membership/effects.ts';
import type { KeyPurpose } from './portable.ts';

/** The same key each time for the same name. */
export function sampleSigner(name: string, purpose: KeyPurpose = 'node'): KeySigner {
  return signerFrom(pairFrom(sha256(utf8(`sample ${purpose} key ${name}`)), purpose));
}

export const enrolled = (signer: KeySigner, purpose: KeyPurpose = 'node'): EnrolledKey => ({
  keyId: signer.keyId,
  publicKey: toBase64url(signer.publicKey),
  purpose,
});

export const instrument = (name: string) => digestOf(utf8(name));

export const joining = (
  member: MemberId,
  fromAt: string,
  signingKeys: readonly EnrolledKey[] = [],
): MembershipChange => ({
  kind: 'joined',
  member,
  fromAt,
  by: instrument(`founding ${member}`),
  accession: {
    names: { en: `Nation ${member} (invented)`, 'en-x-short': member },
    address: `https://${member.toLowerCase()}.example/api`,
    logOrigin: `${member.toLowerCase()}.example/log`,
    signingKeys,
  },
});

export const person = (id: string, mandates: readonly string[]): Caller => ({
  kind: 'person',
  person: id,
  party: 'pty_00000000000000000000000000',
  member: 'ZZ',
  mandates,
});
export const NODE_ITSELF: Caller = { kind: 'node-itself' };
export const ANYONE: Caller = { kind: 'anyone' };
