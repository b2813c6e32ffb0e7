// Takes a sameness claim back from now on; what it joined before stays answerable for earlier
// instants.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { SamenessIdSchema, SamenessSchema } from '../portable.ts';
import { RECORDERS } from '../rules.ts';
import { findSameness, retractSameness } from '../sameness-store.ts';
import { saidBy } from './said-by.ts';

export const retractSame = writeOperation({
  id: 'registry.retract-same',
  summary: 'Retract a sameness claim.',
  route: { method: 'POST', path: '/registry/sameness/:claim/retract' },
  input: Type.Object(
    { claim: SamenessIdSchema, because: Type.String({ minLength: 1, maxLength: 500 }) },
    { additionalProperties: false },
  ),
  output: SamenessSchema,
  refusals: ['registry.unknown-claim', 'registry.claim-retracted'],
  permission: RECORDERS,
  needs: {},
  entry: 'sameness.retracted',
  async run({ db, at, caller }, { claim: id, because }) {
    const claim = await findSameness(db, id);
    if (!claim) return refused(unknownClaim(id));
    if (claim.retractedAt) return refused(alreadyRetracted(id, claim.retractedAt));
    const retractedAt = instantText(at);
    await retractSameness(db, id, { at: retractedAt, by: saidBy(caller), because });
    const output = { ...claim, retractedAt, retractedBecause: because };
    return ok({
      output,
      record: output,
      events: [claim.one, claim.other].map((subject) => ({
        type: 'sameness.changed',
        subject,
        facts: { claim: id, because },
      })),
    });
  },
});

const unknownClaim = (id: string) =>
  refusal('not-found', 'registry.unknown-claim', `There is no sameness claim ${id} here.`, {
    because: [{ field: '/claim', text: `No claim has the id ${id}.` }],
    next: 'Read one of the two records to see its claims.',
  });

const alreadyRetracted = (id: string, at: string) =>
  refusal('conflict', 'registry.claim-retracted', `${id} was retracted at ${at}.`, {
    next: 'Nothing is left to do.',
  });
