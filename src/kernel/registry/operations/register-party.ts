// Registers a nation, body, firm, laboratory or person with its identifiers and dated attributes.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { putAttribute, putParty } from '../party-store.ts';
import {
  AttributeDraftSchema,
  AttributeSchema,
  IdentifierSchema,
  NameSchema,
  PartyKindSchema,
  PartySchema,
  SourceSchema,
} from '../portable.ts';
import { checkPeriod, RECORDERS } from '../rules.ts';

export const registerParty = writeOperation({
  id: 'registry.register-party',
  summary: 'Register a nation, body, firm, laboratory or person.',
  route: { method: 'POST', path: '/registry/parties' },
  input: Type.Object(
    {
      kind: PartyKindSchema,
      name: NameSchema,
      country: Type.Optional(PlaceSchema),
      identifiers: Type.Optional(Type.Array(IdentifierSchema, { maxItems: 20 })),
      attributes: Type.Optional(Type.Array(AttributeDraftSchema, { maxItems: 50 })),
      source: SourceSchema,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ party: PartySchema, attributes: Type.Array(AttributeSchema) }),
  refusals: [
    'registry.malformed-identifier',
    'registry.identifier-taken',
    'registry.period-reversed',
  ],
  permission: RECORDERS,
  needs: {},
  entry: 'party.registered',
  async run({ db, at, newId }, { kind, name, country, identifiers, attributes, source }) {
    const stored = await putParty(db, {
      id: newId('pty'),
      kind,
      name,
      ...(country === undefined ? {} : { country }),
      identifiers: identifiers ?? [],
      source,
      registeredAt: instantText(at),
    });
    if (!stored.ok) return stored;
    const party = stored.value;
    const recorded = [];
    for (const draft of attributes ?? []) {
      const period = checkPeriod(draft);
      if (!period.ok) return period;
      recorded.push(await putAttribute(db, newId('att'), party.id, draft, at));
    }
    const output = { party, attributes: recorded };
    const facts = { kind, ...(country === undefined ? {} : { country }) };
    return ok({
      output,
      record: output,
      events: [{ type: 'party.registered', subject: party.id, facts }],
    });
  },
});
