// News that stops transfers: an agreement that is suspended or ends takes its running copies with
// it. The check at every chunk would stop them too; revoking makes it last and shows why.
import { instantText } from '../../../base/instants.ts';
import type { DomainEvent } from '../../../base/operation.ts';
import type { Subscription } from '../../../kernel/acts/index.ts';
import { findTransfer, revokeTransfers, transfersUnder } from '../transfer-store.ts';
import type { Transfer } from './model.ts';

const stopping =
  (why: (event: DomainEvent) => string, isMeant: (event: DomainEvent, one: Transfer) => boolean) =>
  (event: string): Subscription => ({
    event,
    async handle({ db }, { at }, happened) {
      const running = await transfersUnder(db, happened.subject);
      const meant = running.filter((transfer) => isMeant(happened, transfer)).map(({ id }) => id);
      await revokeTransfers(db, meant, instantText(at), why(happened));
    },
  });

/**
 * `suspension` says by what, and behind a space which tier; without a tier all of it is
 * suspended.
 */
const suspendedTier = ({ facts }: DomainEvent): string | undefined =>
  typeof facts['suspension'] === 'string' ? facts['suspension'].split(' ')[1] : undefined;

const suspended = stopping(
  (event) => {
    const tier = suspendedTier(event);
    return `Agreement ${event.subject} was suspended${tier ? ` at the ${tier} tier` : ''}.`;
  },
  (event, { record }) => (suspendedTier(event) ?? record.tier) === record.tier,
);
const over = stopping(
  ({ subject, facts }) => `Agreement ${subject} ended (${String(facts['reason'] ?? 'retracted')}).`,
  () => true,
);

/** The ripple judged it again. A permit with other duties goes on; the new verdict holds them. */
const rejudged: Subscription = {
  event: 'permission.rejudged',
  async handle({ db }, { at }, { subject, facts }) {
    const transfer = subject.startsWith('trf_') ? await findTransfer(db, subject) : null;
    const isPermitted = facts['now'] === 'permit' || facts['now'] === 'permit-with-duties';
    if (transfer === null || isPermitted) return;
    const [now, verdict] = [facts['now'], facts['verdict']].map(String);
    const why = `Judged again, the answer is ${now} (${verdict}).`;
    await revokeTransfers(db, [subject], instantText(at), why);
  },
};

export const transferSubscriptions: readonly Subscription[] = [
  rejudged,
  suspended('instrument.suspended'),
  over('instrument.ended'),
  over('instrument.amended'),
  over('instrument.retracted'),
];
