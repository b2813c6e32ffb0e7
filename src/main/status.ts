// How a node stands, read from its store.
import { instantText } from '../base/instants.ts';
import type { InstrumentReader } from '../kernel/instruments/index.ts';
import { countUnnumbered, newestHead, readForks } from '../kernel/ledger/index.ts';
import { activeMembers } from '../kernel/members/index.ts';
import type { Kernel } from './node-kernel.ts';
import type { StatusReader } from './operations/read-status.ts';
import { packageVersion } from './package-folder.ts';

export const readStatusOf = (kernel: Kernel, instruments: InstrumentReader): StatusReader => ({
  async read(at) {
    const { settings, store } = kernel;
    const head = await newestHead(store.db);
    const forks = await readForks(store.db);
    const members = await activeMembers(store.db, at);
    return {
      member: settings.member,
      name: settings.name,
      address: settings.address,
      version: packageVersion(),
      now: instantText(at),
      isDemonstration: settings.isDemonstration ?? false,
      store: store.kind,
      logSize: head?.size ?? 0,
      logState: head === null ? 'none' : head.isFinal ? 'final' : 'provisional',
      unnumbered: await countUnnumbered(store.db),
      members,
      // Of what every member holds: bilateral texts are nobody else's business.
      stateDigest: await instruments.stateDigest(store.db, { at, heldByAll: members }),
      forks: [...new Set(forks.map(({ origin }) => origin))],
    };
  },
});
