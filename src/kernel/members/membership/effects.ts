// What adopted instruments do to members and their keys: the port that `instruments` calls. Each
// effect stands under the digest of its instrument, so that it is replaced or taken out again whole
// when later facts move or undo the adoption.

import type { MemberId } from '../../../base/caller.ts';
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Digest } from '../../../base/digest.ts';
import type { Database } from '../../storage/index.ts';
import type { Enrolment } from '../keys/key-facts.ts';
import { dropKeyFacts, putKeyFacts } from '../keys/key-store.ts';
import type { KeyPurpose } from '../portable.ts';
import { tables } from '../tables.ts';
import type { MemberDetails } from './member-store.ts';
import type { StandingChange } from './standing.ts';

/** A key as an instrument enrols it. */
export interface EnrolledKey {
  readonly keyId: string;
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
  readonly purpose: KeyPurpose;
}
export interface MembershipChange extends StandingChange {
  /** Of whoever joined. */
  readonly accession?: MemberDetails & { readonly signingKeys: readonly EnrolledKey[] };
}
export interface KeyChange {
  readonly member: MemberId;
  readonly fromAt: string;
  readonly by: Digest;
  readonly enrol: readonly EnrolledKey[];
  /** Keys that count no longer from the instant, or from the index in the member's log, on. */
  readonly revoke: readonly {
    readonly keyId: string;
    readonly untilAt: string;
    readonly untilIndex?: number;
  }[];
}

/** Replaces what the same instruments did before. */
export async function applyMembership(
  db: Database,
  changes: readonly MembershipChange[],
): Promise<void> {
  for (const by of new Set(changes.map((change) => change.by))) await retract(db, by);
  for (const { kind, member, fromAt, untilAt, by, accession } of changes) {
    await tables(db)
      .insertInto('members_membership')
      .values({
        kind,
        member,
        from_at: fromAt,
        until_at: untilAt ?? null,
        instrument: by,
        details: accession ? detailsText(accession) : null,
      })
      .execute();
    await putKeyFacts(db, enrolments(accession?.signingKeys ?? [], { member, fromAt, by }));
  }
}

/**
 * Enrols and revokes keys as an adopted key-change instrument says: the way back for a member that
 * lost them all. Replaces what the same instrument did before.
 */
export async function applyKeyChange(db: Database, change: KeyChange): Promise<void> {
  const { member, by, enrol, revoke } = change;
  await retract(db, by);
  await putKeyFacts(db, enrolments(enrol, change));
  await putKeyFacts(
    db,
    revoke.map((revocation) => ({ kind: 'revocation' as const, member, by, ...revocation })),
  );
}

/** Takes out everything that the instrument did. */
export async function retract(db: Database, by: Digest): Promise<void> {
  await tables(db).deleteFrom('members_membership').where('instrument', '=', by).execute();
  await dropKeyFacts(db, by);
}

const enrolments = (
  keys: readonly EnrolledKey[],
  { member, fromAt, by }: { member: MemberId; fromAt: string; by: Digest },
): Enrolment[] =>
  keys.map(({ keyId, publicKey, purpose }) => ({
    kind: 'enrolment',
    member,
    by,
    keyId,
    purpose,
    publicKey,
    fromAt,
  }));

const detailsText = ({ names, address, logOrigin }: MemberDetails): string =>
  canonicalJson({ names, address, logOrigin });

/** The port's value, as `instruments` takes it. */
export const membershipEffects = { applyMembership, applyKeyChange, retract } as const;
