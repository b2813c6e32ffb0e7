// A nation that joins, or comes back, is told which data sets there are: what was published before
// had other addressees. The newcomer in turn tells what it registered before it was a member.
import { newId } from '../base/ids.ts';
import { publishCatalogue } from '../capabilities/data-commons/index.ts';
import type { Subscription } from '../kernel/acts/index.ts';
import { appendOutbox } from '../kernel/federation/index.ts';
import { activeOthers } from './alliance-view.ts';
import type { Kernel } from './node-kernel.ts';

/** Types of instrument by whose entry into force somebody is a member who was none before. */
const WELCOMING: ReadonlySet<unknown> = new Set(['founding', 'accession', 'reinstatement']);

export const catalogueForNewcomers = ({ settings, surroundings }: Kernel): Subscription => ({
  event: 'instrument.in-force',
  async handle({ db }, { at }, { facts }) {
    if (!WELCOMING.has(facts['type'])) return;
    const to = await activeOthers(settings.member, surroundings.clock)(db);
    const outbox = {
      send: (written: typeof db, message: Omit<Parameters<typeof appendOutbox>[1], 'id'>) =>
        appendOutbox(written, { ...message, id: newId('msg', surroundings.secrets) }),
    };
    if (to.length > 0) await publishCatalogue(db, outbox, to, at);
  },
});
