// Records a dated attribute of a party: is not-for-profit, is a covered person, sits in a place.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { putAttribute } from '../party-store.ts';
import { AttributeDraftSchema, AttributeSchema, PartyIdSchema } from '../portable.ts';
import { checkPeriod, RECORDERS, seenParty } from '../rules.ts';

export const recordAttribute = writeOperation({
  id: 'registry.record-attribute',
  summary: 'Record a dated attribute of a party, with its source.',
  route: { method: 'POST', path: '/registry/parties/:party/attributes' },
  input: Type.Object(
    { party: PartyIdSchema, ...AttributeDraftSchema.properties },
    { additionalProperties: false },
  ),
  output: AttributeSchema,
  refusals: ['registry.unknown-party', 'registry.period-reversed'],
  permission: RECORDERS,
  needs: {},
  entry: 'party.attribute-recorded',
  async run({ db, at, caller, newId }, { party, ...draft }) {
    const seen = await seenParty(db, caller, party);
    if (!seen.ok) return seen;
    const period = checkPeriod(draft);
    if (!period.ok) return period;
    const output = await putAttribute(db, newId('att'), party, draft, at);
    const { name, value, fromOn } = draft;
    return ok({
      output,
      record: { party, ...output },
      events: [{ type: 'party.attribute-changed', subject: party, facts: { name, value, fromOn } }],
    });
  },
});
