// Who the partners are, for the modules after this one: spans and keys with their whole history for
// instruments, addresses and keys that count at an instant for federation and the ledger.
import type { MemberId } from '../../../base/caller.ts';
import { instantText } from '../../../base/instants.ts';
import type { Database } from '../../storage/index.ts';
import { countsAt, type MemberKey } from '../keys/key-facts.ts';
import { keysAt, keysOf } from '../keys/key-store.ts';
import type { KeyPurpose } from '../portable.ts';
import { activeMembers, findMember, membersAt, spansOfMembers } from './member-store.ts';

/** A key for signing instruments, with its whole validity. */
const keyRecord = ({ keyId, member, publicKey, fromAt, untilAt }: MemberKey) => ({
  keyId,
  member,
  alg: 'EdDSA' as const,
  publicKey,
  fromAt,
  ...(untilAt === undefined ? {} : { untilAt }),
});

/** Dated history: what counted at an instant is judged from it. */
export const historyDirectory = {
  membership: spansOfMembers,
  keys: async (db: Database, members: readonly MemberId[]) =>
    (await keysOf(db, members)).filter(({ purpose }) => purpose === 'instruments').map(keyRecord),
} as const;

/** Addresses and keys as pinned, read from committed state. */
export const peerDirectory = (db: Database) => ({
  addressOf: async (member: MemberId, at: Temporal.Instant): Promise<string | null> =>
    (await findMember(db, member, at))?.address ?? null,
  /** Also of members that are suspended or have left. */
  keysOf: async (member: MemberId, purpose: KeyPurpose, at: Temporal.Instant) =>
    (await keysAt(db, member, purpose, at)).map(({ keyId, publicKey }) => ({ keyId, publicKey })),
  activeMembers: (at: Temporal.Instant): Promise<MemberId[]> => activeMembers(db, at),
});

export interface PinnedLog {
  readonly member: MemberId;
  readonly origin: string;
  /** Public keys under which the origin signed up to the instant, past ones included. */
  readonly publicKeys: readonly Uint8Array[];
  /** The keys under which the member cosigns others' logs and that count at the instant. */
  readonly witnessKeys: readonly Uint8Array[];
}

/** The log of every member that has ever joined by the instant. */
export async function pinnedLogs(db: Database, at: Temporal.Instant): Promise<PinnedLog[]> {
  const members = (await membersAt(db, at)).filter(({ status }) => status !== 'not-yet');
  const instant = instantText(at);
  const keys = await keysOf(
    db,
    members.map(({ id }) => id),
  );
  return members.map(({ id: member, logOrigin: origin }) => {
    const own = keys.filter((key) => key.member === member && key.fromAt <= instant);
    const logKeys = own.filter(({ purpose }) => purpose === 'log');
    const witness = own.filter(
      (key) => key.purpose === 'witness' && countsAt(key, { at: instant }),
    );
    return {
      member,
      origin,
      publicKeys: logKeys.map(({ publicKey }) => publicKey),
      witnessKeys: witness.map(({ publicKey }) => publicKey),
    };
  });
}
