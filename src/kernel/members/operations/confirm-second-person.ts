// Confirms another person's act that waits for a second one.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { DigestSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { confirm, mayConfirm, openConfirmations } from '../people/second-person.ts';
import { ConfirmationIdSchema } from '../portable.ts';
import { notAPerson } from './refusals.ts';

export const confirmSecondPerson = writeOperation({
  id: 'members.confirm-second-person',
  summary: 'Confirm, as a second person, an act that waits.',
  route: { method: 'POST', path: '/members/confirmations/:confirmation' },
  input: Type.Object({ confirmation: ConfirmationIdSchema }, { additionalProperties: false }),
  output: Type.Object({
    confirmation: ConfirmationIdSchema,
    operation: Type.String(),
    inputDigest: DigestSchema,
  }),
  refusals: ['members.not-a-person', 'members.unknown-confirmation', 'members.already-confirmed'],
  permission: ['signed-in'],
  needs: {},
  entry: 'act.confirmed',
  async run({ db, at, caller }, { confirmation: id }) {
    if (caller.kind !== 'person') return refused(notAPerson);
    const waiting = (await openConfirmations(db, at)).find((one) => one.id === id);
    if (!waiting || !mayConfirm(caller, waiting)) return refused(unknownConfirmation(id));
    if (waiting.confirmedBy !== undefined) return refused(alreadyConfirmed(id));
    await confirm(db, id, caller.person, at);
    const { operation, inputDigest, askedBy } = waiting;
    const output = { confirmation: id, operation, inputDigest };
    return ok({ output, record: { ...output, askedBy, confirmedBy: caller.person } });
  },
});

const unknownConfirmation = (id: string) =>
  refusal('not-found', 'members.unknown-confirmation', `Nothing waits under ${id} for you.`, {
    because: [{ field: '/confirmation', text: 'It is unknown, over, your own, or not your role.' }],
    next: 'List what waits for a second person.',
  });

const alreadyConfirmed = (id: string) =>
  refusal('conflict', 'members.already-confirmed', `${id} is confirmed already.`, {
    next: 'The first person may now send the act again.',
  });
