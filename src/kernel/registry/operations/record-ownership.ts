// Records who holds how much of whom, from a date. A later record about the same two parties takes
// the earlier one's place from its date on; a sale to nothing is a share of 0.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { DateSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { partiesBelow, putOwnership } from '../ownership-store.ts';
import { OwnershipSchema, PartyIdSchema, SourceSchema } from '../portable.ts';
import { checkPeriod, RECORDERS, seenParty } from '../rules.ts';
import { readShare, shareOf } from '../shares.ts';

const ShareText = Type.String({ minLength: 1, maxLength: 40 });

export const recordOwnership = writeOperation({
  id: 'registry.record-ownership',
  summary: 'Record an owner’s share of a party from a date, exact, as an interval or unknown.',
  route: { method: 'POST', path: '/registry/ownership' },
  input: Type.Object(
    {
      owner: PartyIdSchema,
      owned: PartyIdSchema,
      /** `51%`, `0.51`, `51/100`, an interval, or `unknown`. */
      share: Type.Union([ShareText, Type.Object({ low: ShareText, high: ShareText })]),
      fromOn: DateSchema,
      toOn: Type.Optional(DateSchema),
      source: SourceSchema,
    },
    { additionalProperties: false },
  ),
  output: OwnershipSchema,
  refusals: [
    'registry.unknown-party',
    'registry.malformed-share',
    'registry.owns-itself',
    'registry.period-reversed',
    'registry.shares-exceed-whole',
  ],
  permission: RECORDERS,
  needs: {},
  entry: 'ownership.recorded',
  async run({ db, at, caller, newId }, { owner, owned, share, fromOn, toOn, source }) {
    if (owner === owned) return refused(ownsItself);
    for (const [id, field] of [
      [owner, '/owner'],
      [owned, '/owned'],
    ] as const) {
      const seen = await seenParty(db, caller, id, field);
      if (!seen.ok) return seen;
    }
    const read = readShare(share);
    if (!read.ok) return read;
    const period = checkPeriod({ fromOn, toOn });
    if (!period.ok) return period;
    const edge = {
      id: newId('own'),
      owner,
      owned,
      share: shareOf(read.value),
      fromOn,
      ...(toOn === undefined ? {} : { toOn }),
      source,
      knownFromAt: instantText(at),
    };
    const stored = await putOwnership(db, edge);
    if (!stored.ok) return stored;
    const facts = { owner, owned, share: edge.share, fromOn };
    const touched = await partiesBelow(db, owned);
    return ok({
      output: edge,
      record: edge,
      // What a party below is held by changed too, so whatever used its ownership is judged again.
      events: touched.map((subject) => ({ type: 'party.ownership-changed', subject, facts })),
    });
  },
});

const ownsItself = refusal('invalid', 'registry.owns-itself', 'A party does not own itself.', {
  because: [{ field: '/owned', text: 'Owner and owned are the same party.' }],
  next: 'Record treasury shares as the smaller whole that the other owners hold.',
});
