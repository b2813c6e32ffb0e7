// Registers a product: what is bought, exported, cleared and named in barriers is the same record.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import {
  IdentifierSchema,
  NameSchema,
  PartyIdSchema,
  ProductSchema,
  SourceSchema,
} from '../portable.ts';
import { RECORDERS, seenParty } from '../rules.ts';
import { putProduct } from '../thing-store.ts';

export const registerProduct = writeOperation({
  id: 'registry.register-product',
  summary: 'Register a product and its maker.',
  route: { method: 'POST', path: '/registry/products' },
  input: Type.Object(
    {
      name: NameSchema,
      maker: Type.Optional(PartyIdSchema),
      identifiers: Type.Optional(Type.Array(IdentifierSchema, { maxItems: 20 })),
      source: SourceSchema,
    },
    { additionalProperties: false },
  ),
  output: ProductSchema,
  refusals: [
    'registry.unknown-party',
    'registry.malformed-identifier',
    'registry.identifier-taken',
  ],
  permission: RECORDERS,
  needs: {},
  entry: 'product.registered',
  async run({ db, at, caller, newId }, { name, maker, identifiers, source }) {
    if (maker !== undefined) {
      const seen = await seenParty(db, caller, maker, '/maker');
      if (!seen.ok) return seen;
    }
    const stored = await putProduct(db, {
      id: newId('prd'),
      name,
      ...(maker === undefined ? {} : { maker }),
      identifiers: identifiers ?? [],
      source,
      registeredAt: instantText(at),
    });
    if (!stored.ok) return stored;
    const product = stored.value;
    return ok({
      output: product,
      record: product,
      events: [{ type: 'product.registered', subject: product.id, facts: { name } }],
    });
  },
});
