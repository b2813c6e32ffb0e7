// Ends a mandate now. What was done under it stays valid.

import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { revokeMandate as end, findMandate } from '../people/mandate-store.ts';
import { MandateIdSchema, MandateSchema } from '../portable.ts';

export const revokeMandate = writeOperation({
  id: 'members.revoke-mandate',
  summary: 'End a mandate now.',
  route: { method: 'POST', path: '/members/mandates/:mandate/revoke' },
  input: Type.Object(
    { mandate: MandateIdSchema, because: Type.String({ minLength: 1, maxLength: 300 }) },
    { additionalProperties: false },
  ),
  output: MandateSchema,
  refusals: ['members.unknown-mandate', 'members.mandate-ended'],
  permission: ['mandate:operator', 'node-itself'],
  needs: {},
  entry: 'mandate.revoked',
  async run({ db, at, caller }, { mandate: id, because }) {
    const mandate = await findMandate(db, id);
    if (!mandate) return refused(unknownMandate(id));
    if (mandate.revokedAt !== undefined) return refused(mandateEnded(id, mandate.revokedAt));
    const by = caller.kind === 'person' ? caller.person : caller.kind;
    await end(db, id, { at, by, because });
    const output = { ...mandate, revokedAt: instantText(at), revokedBecause: because };
    const facts = { role: mandate.role, mandate: id };
    return ok({
      output,
      record: output,
      events: [{ type: 'person.mandates-changed', subject: mandate.person, facts }],
    });
  },
});

const unknownMandate = (id: string) =>
  refusal('not-found', 'members.unknown-mandate', `There is no mandate ${id} here.`, {
    because: [{ field: '/mandate', text: `No mandate has the id ${id}.` }],
    next: 'List the people to see their mandates.',
  });

const mandateEnded = (id: string, at: string) =>
  refusal('conflict', 'members.mandate-ended', `${id} was revoked at ${at}.`, {
    next: 'Nothing is left to do.',
  });
