// How a node stands, read from its store and from what its partners last said of its log.
import { instantFrom, instantText } from '../base/instants.ts';
import type { InstrumentReader } from '../kernel/instruments/index.ts';
import {
  countUnnumbered,
  newestHead,
  provisionalSince,
  readForks,
  witnessStandings,
} from '../kernel/ledger/index.ts';
import { activeMembers, membersAt } from '../kernel/members/index.ts';
import type { Database } from '../kernel/storage/index.ts';
import { witnessView } from './alliance-view.ts';
import { witnessNameOf } from './names.ts';
import type { Kernel } from './node-kernel.ts';
import type { StatusReader } from './operations/read-status.ts';
import { packageVersion } from './package-folder.ts';

/** What the running node found out beside its store. */
export interface Alarms {
  /** Partners remember more of this log than it has; in words. */
  rollback: string | null;
}

export const readStatusOf = (
  kernel: Kernel,
  instruments: InstrumentReader,
  alarms: Alarms,
): StatusReader => ({
  async read(at) {
    const { settings, store, keyring, surroundings } = kernel;
    const { member, name, shortName, address } = settings;
    const log = await logOf(store.db, member, at);
    const forks = [...new Set((await readForks(store.db)).map(({ origin }) => origin))];
    const members = await activeMembers(store.db, at);
    return {
      ...{ member, name, address },
      ...(shortName === undefined ? {} : { shortName }),
      version: packageVersion(),
      now: instantText(at),
      isDemonstration: settings.isDemonstration ?? false,
      logKey: fingerprint(keyring.signer('log').keyId),
      instrumentsKey: fingerprint(keyring.signer('instruments').keyId),
      ...log,
      unnumbered: await countUnnumbered(store.db),
      members,
      // Of what every member holds: bilateral texts are nobody else's business.
      stateDigest: await instruments.stateDigest(store.db, { at, heldByAll: members }),
      forks,
      store: store.kind,
      clockOffsetMs: surroundings.clock.offsetMs(),
      isRolledBack: alarms.rollback !== null,
      warnings: [
        ...(alarms.rollback === null ? [] : [alarms.rollback]),
        ...forks.map((origin) => `The log ${origin} showed two histories.`),
      ],
    };
  },
});

/** `ed25519:` says nothing that helps to compare. */
const fingerprint = (keyId: string): string => keyId.replace(/^ed25519:/, '');

async function logOf(db: Database, member: string, at: Temporal.Instant) {
  const head = await newestHead(db);
  const witnesses = await witnessesOf(db, member, head?.size ?? 0, at);
  if (head === null) return { logSize: 0, logState: 'none' as const, witnesses };
  const since = head.isFinal ? null : await provisionalSince(db);
  const age = at.since(instantFrom(head.refreshedAt)).total('seconds');
  return {
    logSize: head.size,
    logState: head.isFinal ? ('final' as const) : ('provisional' as const),
    headAt: head.signedAt,
    ...(since === null ? {} : { provisionalSince: since }),
    headAgeSeconds: Math.max(0, Math.floor(age)),
    witnesses,
  };
}

/** Partners that have cosigned the newest head, of all, and how many of them make it final. */
async function witnessesOf(db: Database, member: string, size: number, at: Temporal.Instant) {
  const { policy } = await witnessView(db, member, at);
  const said = new Map((await witnessStandings(db)).map((one) => [one.witness, one.size]));
  const partners = (await membersAt(db, at)).filter(
    ({ id, status }) => id !== member && status === 'active',
  );
  const agreeing = partners.filter(
    ({ address }) => (said.get(witnessNameOf(address)) ?? -1) >= size && size > 0,
  );
  const needed = policy.groups.find(({ name }) => name === policy.quorum)?.atLeast ?? 0;
  return { agreeing: agreeing.length, total: partners.length, needed };
}
