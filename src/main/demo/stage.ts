// The stage of a demonstration node: its clock, its wire, its log, all adjustable. Null on a real
// node.
import { instantFrom, instantText } from '../../base/instants.ts';
import { ok } from '../../base/result.ts';
import { createWitnessTransport } from '../../kernel/federation/index.ts';
import { stageFork } from '../../kernel/ledger/index.ts';
import { carrySessions } from '../../kernel/members/index.ts';
import type { Kernel } from '../node-kernel.ts';
import { castOf } from './cast-list.ts';
import { writeClockOffset } from './clock-offset.ts';
import type { Stage } from './operations.ts';
import { DEMO_TOKEN } from './seed.ts';
import { StagedClock } from './staged-clock.ts';
import { StagedTransport } from './staged-transport.ts';
import { tamperWith } from './tampering.ts';

export function stageOf({ settings, store, surroundings, ledger, callPeer }: Kernel): Stage | null {
  const { clock, transport } = surroundings;
  if (!settings.isDemonstration) return null;
  return {
    async advance(duration) {
      const [from, before] = [clock.now(), clock.offsetMs()];
      clock.advance(duration);
      const byMs = clock.offsetMs() - before;
      const carried = { from, byMs, tokensLabelled: DEMO_TOKEN };
      await store.unit(async ({ db }) => ok(await carrySessions(db, carried)));
      writeClockOffset(settings.folder, clock.offsetMs());
      return instantText(clock.now());
    },
    hold(at) {
      if (clock instanceof StagedClock) clock.hold(at === null ? null : instantFrom(at));
      return instantText(clock.now());
    },
    fault(kind, member) {
      if (!(transport instanceof StagedTransport)) return;
      const staged = kind === 'none' ? null : kind === 'partition' ? 'down' : kind;
      for (const one of member ? [member] : ALL_MEMBERS) transport.stage(one, staged);
    },
    tamper: (what, byte) => tamperWith(ledger, settings.folder, what, byte),
    fork: (member) =>
      stageFork(ledger, member, createWitnessTransport(callPeer), { isDemonstration: true }),
    cast: () => ({
      member: settings.member,
      name: settings.name,
      cast: castOf(settings.member, settings.folder),
    }),
  };
}

const ALL_MEMBERS = ['US', 'GB', 'JP', 'AU', 'NZ'];
