// The alliance as this node knows it: who is a member, where its node answers, which keys count,
// whose logs are witnessed. Read from the adopted instruments' effects; the forms that each module
// asks for.
import type { MemberId } from '../base/caller.ts';
import type { MemberDirectory as PeerDirectory } from '../kernel/federation/index.ts';
import {
  alliancePolicy,
  COSIGNATURE,
  type KnownLog,
  LOG_SIGNATURE,
  noteKey,
  type Partner,
  type Policy,
} from '../kernel/ledger/index.ts';
import { membersAt, peerDirectory, pinnedLogs } from '../kernel/members/index.ts';
import type { Clock, Database } from '../kernel/storage/index.ts';
import { witnessNameOf } from './names.ts';

export const directoryOf = (db: Database): PeerDirectory => peerDirectory(db);

/** Logs that this node witnesses: every other member's. */
export async function partnersLogs(
  db: Database,
  self: MemberId,
  at: Temporal.Instant,
): Promise<KnownLog[]> {
  const logs = await pinnedLogs(db, at);
  return logs
    .filter(({ member }) => member !== self)
    .map(({ member, origin, publicKeys }) => ({
      member,
      origin,
      keys: publicKeys.map((key) => noteKey(origin, LOG_SIGNATURE, key)),
    }));
}

export interface WitnessView {
  readonly policy: Policy;
  readonly partners: readonly Partner[];
}

/** Who must have cosigned a member's heads, and under which keys. */
export async function witnessView(
  db: Database,
  of: MemberId,
  at: Temporal.Instant,
): Promise<WitnessView> {
  const [logs, members] = [await pinnedLogs(db, at), await membersAt(db, at)];
  const own = logs.find(({ member }) => member === of);
  const partners = members
    .filter(({ id, status }) => id !== of && status === 'active')
    .map(({ id, address }) => {
      const keys = logs.find(({ member }) => member === id)?.witnessKeys ?? [];
      const name = witnessNameOf(address);
      return { member: id, keys: keys.map((key) => noteKey(name, COSIGNATURE, key)) };
    });
  const logKeys = (own?.publicKeys ?? []).map((key) => noteKey(own!.origin, LOG_SIGNATURE, key));
  return { policy: alliancePolicy(logKeys, partners), partners };
}

export const activeOthers =
  (self: MemberId, clock: Clock) =>
  async (db: Database): Promise<MemberId[]> =>
    (await membersAt(db, clock.now()))
      .filter(({ id, status }) => id !== self && status === 'active')
      .map(({ id }) => id);
