// Grants a mandate. Nobody grants one to themselves.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { putMandate } from '../people/mandate-store.ts';
import { findPerson } from '../people/person-store.ts';
import { MandateDraftSchema, MandateSchema, PersonIdSchema } from '../portable.ts';
import { mandateFrom } from './mandate-from.ts';
import { unknownPerson } from './refusals.ts';

export const grantMandate = writeOperation({
  id: 'members.grant-mandate',
  summary: 'Grant a person a mandate to act in a role.',
  route: { method: 'POST', path: '/members/people/:person/mandates' },
  input: Type.Object(
    { person: PersonIdSchema, ...MandateDraftSchema.properties },
    { additionalProperties: false },
  ),
  output: MandateSchema,
  refusals: ['members.unknown-person', 'members.own-mandate', 'members.period-reversed'],
  permission: ['mandate:operator', 'node-itself'],
  needs: {},
  entry: 'mandate.granted',
  async run({ db, at, caller, newId }, { person: id, ...draft }) {
    const person = await findPerson(db, id);
    if (!person || person.leftAt !== undefined) return refused(unknownPerson(id));
    if (caller.kind === 'person' && caller.person === id) return refused(ownMandate);
    const made = mandateFrom(draft, { id: newId('mdt'), person: id, at, caller });
    if (!made.ok) return made;
    await putMandate(db, made.value);
    const facts = { role: draft.role, mandate: made.value.id };
    return ok({
      output: made.value,
      record: made.value,
      events: [{ type: 'person.mandates-changed', subject: id, facts }],
    });
  },
});

const ownMandate = refusal(
  'forbidden',
  'members.own-mandate',
  'Nobody grants a mandate to themselves.',
  {
    because: [{ field: '/person', text: 'Grantor and grantee are the same person.' }],
    next: 'Ask another operator.',
  },
);
