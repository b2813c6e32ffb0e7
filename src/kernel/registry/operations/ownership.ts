// Who owns how much of a party at a moment, directly and through others.
import { dateOf, instantFrom, instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { DateSchema, InstantSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { aggregateOwnership } from '../ownership/aggregate.ts';
import { edgesAbove } from '../ownership-store.ts';
import { findParty } from '../party-store.ts';
import { AggregateOwnershipSchema, PartyIdSchema } from '../portable.ts';
import { maySee, READERS, seenParty } from '../rules.ts';

export const ownership = readOperation({
  id: 'registry.ownership',
  summary: 'Aggregate ownership of a party at a date, as exact intervals with their paths.',
  route: { method: 'GET', path: '/registry/parties/:party/ownership' },
  input: Type.Object(
    {
      party: PartyIdSchema,
      validOn: Type.Optional(DateSchema),
      knownAt: Type.Optional(InstantSchema),
    },
    { additionalProperties: false },
  ),
  output: AggregateOwnershipSchema,
  refusals: ['registry.unknown-party'],
  permission: READERS,
  needs: {},
  async run({ db, at, caller }, { party, validOn, knownAt }) {
    const seen = await seenParty(db, caller, party);
    if (!seen.ok) return seen;
    const moment = {
      validOn: validOn ?? dateOf(at).toString(),
      knownAt: instantText(knownAt === undefined ? at : instantFrom(knownAt)),
    };
    const whole = aggregateOwnership(await edgesAbove(db, party), party, moment);
    const hidden = new Set<string>();
    for (const { owner } of whole.owners) {
      const found = await findParty(db, owner);
      if (found && !maySee(caller, found)) hidden.add(owner);
    }
    const isSeen = (parties: readonly string[]) => !parties.some((id) => hidden.has(id));
    const owners = whole.owners
      .filter(({ owner }) => !hidden.has(owner))
      .map((owner) => ({ ...owner, paths: owner.paths.filter((path) => isSeen(path.parties)) }));
    return ok({ output: { ...whole, owners } });
  },
});
