// One party with the attributes that hold at a moment and the records that describe the same party.
import { dateOf, instantFrom, instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { DateSchema, InstantSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { attributesAt } from '../party-store.ts';
import { AttributeSchema, PartyIdSchema, PartySchema, SamenessSchema } from '../portable.ts';
import { READERS, seenParty } from '../rules.ts';
import { claimCounts } from '../sameness.ts';
import { claimsAround, sameAs } from '../sameness-store.ts';

export const readParty = readOperation({
  id: 'registry.read-party',
  summary: 'Show a party, its attributes at a moment, and what is the same as it.',
  route: { method: 'GET', path: '/registry/parties/:party' },
  input: Type.Object(
    {
      party: PartyIdSchema,
      validOn: Type.Optional(DateSchema),
      knownAt: Type.Optional(InstantSchema),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    party: PartySchema,
    attributes: Type.Array(AttributeSchema),
    sameness: Type.Array(SamenessSchema),
    /** Every party record that at least probable claims join to this one, itself included. */
    same: Type.Array(Type.String()),
  }),
  refusals: ['registry.unknown-party'],
  permission: READERS,
  needs: {},
  async run({ db, at, caller }, { party: id, validOn, knownAt }) {
    const party = await seenParty(db, caller, id);
    if (!party.ok) return party;
    const moment = {
      validOn: validOn ?? dateOf(at).toString(),
      knownAt: instantText(knownAt === undefined ? at : instantFrom(knownAt)),
    };
    const claims = await claimsAround(db, id);
    return ok({
      output: {
        party: party.value,
        attributes: await attributesAt(db, id, moment),
        sameness: claims.filter((claim) =>
          claimCounts(claim, { at: moment.knownAt, atLeast: 'possible' }),
        ),
        same: await sameAs(db, id, { at: moment.knownAt, atLeast: 'probable' }),
      },
    });
  },
});
