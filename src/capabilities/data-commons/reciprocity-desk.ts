// Lets the calendar of reciprocity speak: gives the notices that fell due and compares the
// statements of quarters that are over. Nothing that is suspended waits for it; whatever is lost is
// done at the next turn.
import { instantText } from '../../base/instants.ts';
import type { AnyOperation, Perform } from '../../kernel/acts/index.ts';
import type { Clock, Database } from '../../kernel/storage/index.ts';
import { checksUnder } from './cure-store.ts';
import { dueNotices } from './noticing.ts';
import { giveCureNotice } from './operations/give-cure-notice.ts';
import { reconcile } from './operations/reconcile.ts';
import type { ActiveMembers, Agreements, FoundAgreement } from './ports.ts';
import { quarterOf, quarterPlus, quartersBetween } from './reciprocity/quarter.ts';

export interface ReciprocityDeskPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly perform: Perform;
  readonly home: string;
  readonly members: ActiveMembers;
  readonly agreements: Agreements;
}

const EVERY_MS = 60_000;
const itself = { kind: 'node-itself' } as const;

export const reciprocityDesk = (ports: ReciprocityDeskPorts) => ({
  name: 'reciprocity',
  everyMs: EVERY_MS,
  async run(): Promise<void> {
    const { db, clock, agreements, members } = ports;
    const at = clock.now();
    for (const partner of await members.others(db, at))
      for (const agreement of await agreements.with(db, partner, at)) {
        if (!agreement.isInForce || !agreement.terms.reciprocity) continue;
        await compareQuarters(ports, agreement, partner, at);
        await giveNotices(ports, agreement, partner, at);
      }
  },
});

async function giveNotices(
  { db, perform, home }: ReciprocityDeskPorts,
  agreement: FoundAgreement,
  partner: string,
  at: Temporal.Instant,
): Promise<void> {
  const operation = giveCureNotice as unknown as AnyOperation;
  for (const notice of await dueNotices(db, agreement, { home, partner }, at)) {
    const { party, stage, on, noticeOn } = notice;
    const step = { partner, agreement: agreement.id, party, stage, on, noticeOn };
    await perform(operation, itself, step);
  }
}

/** One comparison at a turn: a partner that is down is asked again at the next. */
async function compareQuarters(
  { db, perform }: ReciprocityDeskPorts,
  { id: agreement, inForceFrom }: FoundAgreement,
  partner: string,
  at: Temporal.Instant,
): Promise<void> {
  const last = quarterPlus(quarterOf(instantText(at)), -1);
  const checked = new Set((await checksUnder(db, agreement, partner)).map((one) => one.quarter));
  const quarters = inForceFrom ? quartersBetween(quarterOf(inForceFrom), last) : [];
  const quarter = quarters.find((each) => !checked.has(each));
  if (quarter === undefined) return;
  const operation = reconcile as unknown as AnyOperation;
  await perform(operation, itself, { partner, agreement, quarter });
}
