// A node as it lies on disk, for reading: its settings, its database at one moment, its ledger and
// what it knows of the alliance's keys. Works beside the running node and takes nothing from it.
import path from 'node:path';
import type { MemberId } from '../base/caller.ts';
import { Fault } from '../base/fault.ts';
import { ok, type Result } from '../base/result.ts';
import {
  alliancePolicy,
  type Ledger,
  LOG_SIGNATURE,
  noteKey,
  openLedger,
  type Policy,
} from '../kernel/ledger/index.ts';
import { membersAt, openKeyring } from '../kernel/members/index.ts';
import {
  adjustableClock,
  openStoreForReading,
  type Store,
  systemClock,
} from '../kernel/storage/index.ts';
import { witnessView } from './alliance-view.ts';
import { readClockOffset } from './demo/clock-offset.ts';
import { logOriginOf } from './names.ts';
import { keyFolder } from './node-kernel.ts';
import { passphraseOf, systemRandom } from './open-node.ts';
import { readSettings, type Settings } from './settings.ts';

export interface ReadOnlyNode {
  readonly settings: Settings;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly now: Temporal.Instant;
  /** The policy for this node's own log. */
  policy(): Promise<Policy>;
  /** The policy of whichever member's log has this origin; null when no member's has. */
  policyFor(origin: string): Promise<Policy | null>;
}

export function openNodeForReading(config: string): Result<ReadOnlyNode> {
  const read = readSettings(config);
  if (!read.ok) return read;
  const settings = read.value;
  const store = openStoreForReading({
    folder: settings.folder,
    ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}),
    ...(settings.databaseSchema ? { schema: settings.databaseSchema } : {}),
  });
  const offset = settings.isDemonstration ? readClockOffset(settings.folder) : 0;
  const clock = adjustableClock(systemClock, offset);
  const now = clock.now();
  const name = logOriginOf(settings.address);
  const ledger = openLedger({
    store,
    member: settings.member,
    clock,
    random: systemRandom,
    signer: { name, publicKey: new Uint8Array(32), sign: cannotSign },
  });
  const policyOf = async (member: MemberId) => (await witnessView(store.db, member, now)).policy;
  return ok({
    settings,
    store,
    ledger,
    now,
    async policy() {
      const policy = await policyOf(settings.member);
      return policy.logs.length > 0 ? policy : ownKeyOnly(settings, name);
    },
    async policyFor(origin) {
      const members = (await membersAt(store.db, now)).map(({ id }) => id);
      for (const member of members) {
        const policy = await policyOf(member);
        if (policy.logs.some((key) => key.name === origin)) return policy;
      }
      return origin === name ? ownKeyOnly(settings, name) : null;
    },
  });
}

/** Before it is a member, a node has its own keyring to know its log by, and no witness. */
function ownKeyOnly(settings: Settings, name: string): Policy {
  const keyring = openKeyring(keyFolder(settings), systemRandom, passphraseOf(settings));
  const { publicKey } = keyring.signer('log');
  return alliancePolicy([noteKey(name, LOG_SIGNATURE, publicKey)], []);
}

const cannotSign = (): never => {
  throw new Fault('A node opened for reading signs nothing.');
};

/** Paths that settings name, relative to their own file. */
export const besideSettings = ({ file }: Settings, name: string): string =>
  path.resolve(path.dirname(file), name);
