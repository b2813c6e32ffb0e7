// The stage of a demonstration node: its clock, its wire, its log, all adjustable. Null on a real
// node.

import { instantText } from '../../base/instants.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import {
  type TamperTarget as LedgerTarget,
  newestHead,
  readEntries,
  tamper,
} from '../../kernel/ledger/index.ts';
import { carrySessions } from '../../kernel/members/index.ts';
import type { Kernel } from '../node-kernel.ts';
import { writeClockOffset } from './clock-offset.ts';
import type { Stage, TamperTarget } from './operations.ts';
import { StagedTransport } from './staged-transport.ts';

export function stageOf({ settings, store, surroundings, ledger }: Kernel): Stage | null {
  const { clock, transport } = surroundings;
  if (!settings.isDemonstration) return null;
  return {
    async advance(duration) {
      const [from, before] = [clock.now(), clock.offsetMs()];
      clock.advance(duration);
      const byMs = clock.offsetMs() - before;
      await store.unit(async ({ db }) => ok(await carrySessions(db, { from, byMs })));
      writeClockOffset(settings.folder, clock.offsetMs());
      return instantText(clock.now());
    },
    fault(kind, member) {
      if (!(transport instanceof StagedTransport)) return;
      const staged = kind === 'none' ? null : kind === 'partition' ? 'down' : kind;
      for (const one of member ? [member] : ALL_MEMBERS) transport.stage(one, staged);
    },
    async tamper(what, byte) {
      const target = await targetOf(what, ledger.store.db);
      if (!target.ok) return target;
      return tamper(ledger, target.value, byte, { isDemonstration: true });
    },
  };
}

const ALL_MEMBERS = ['US', 'GB', 'JP', 'AU', 'NZ'];

/** The first of its kind: an entry in the middle of the log, tile 0, the newest head. */
async function targetOf(
  what: TamperTarget,
  db: Parameters<typeof newestHead>[0],
): Promise<Result<LedgerTarget>> {
  if (what === 'tile') return ok({ what, level: 0, tile: 0 });
  const head = await newestHead(db);
  if (head === null) return nothing();
  if (what === 'checkpoint') return ok({ what, size: head.size });
  const [entry] = await readEntries(db, { after: Math.floor(head.size / 2) - 1, limit: 1 });
  if (entry === undefined) return nothing();
  return ok({ what: what === 'entry' ? 'leaf' : 'body', entry: entry.entry });
}

const nothing = () =>
  refused(
    refusal('not-found', 'demo.nothing-to-tamper', 'The log holds nothing of that kind yet.', {
      next: 'Wait a second for the first head, then try again.',
    }),
  );
